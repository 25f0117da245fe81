import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asked } from '../../../shared/model/saved-question.ts'
import type { Answered } from '../../client/use-answer.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { HeadedRows } from '../../ui/headed-rows.tsx'
import type { RowPlace } from '../../ui/headed-rows.tsx'
import { AskedProof, Why } from '../explain/why.tsx'
import { WhyRole } from '../explain/why-role.tsx'
import classes from './answer-list.module.css'
import { AnswerRow } from './answer-row.tsx'
import screen from './ask-screen.module.css'
import { Comparison } from './comparison.tsx'
import { pageLength, pageWith, plainLines } from './lines.ts'
import type { AnswerLine } from './lines.ts'

const rowHeight = 40
const firstPage = { from: 0, limit: pageLength }

/** The answer to a question: a verdict with its proof, or a list of which each row has its route and rule. */
export function Answer({ asked }: { readonly asked: Asked }) {
  switch (asked.kind) {
    case 'may': {
      const { kind: _, ...question } = asked
      return (
        <div className={screen.proof}>
          <AskedProof question={question} />
        </div>
      )
    }
    case 'who-can': {
      const { kind: _, ...act } = asked
      return <WhoCan asked={act} />
    }
    case 'where-can': {
      const { kind: _, ...act } = asked
      return <WhereCan asked={act} />
    }
    case 'has':
      return <Has member={asked.member} />
    case 'compare-members':
    case 'compare-accounts':
    case 'compare-change':
      return <Comparison compared={asked} />
  }
}

type Of<Kind extends Asked['kind']> = Omit<Extract<Asked, { readonly kind: Kind }>, 'kind'>

function WhoCan({ asked }: { readonly asked: Of<'who-can'> }) {
  const { t } = useTranslation('ask')
  const answer = useAnswer('access.who-can', { ...asked, ...firstPage })
  return (
    <List
      answer={answer}
      sum={(count) => (count === 0 ? t('nobody-can') : t('who', { count }))}
      renderRow={(place, at) => <WhoRow key={place} asked={asked} place={place} at={at} />}
    />
  )
}

function WhoRow({ asked, place, at }: RowOf<Of<'who-can'>>) {
  const page = pageWith(place)
  const answer = useAnswer('access.who-can', { ...asked, ...page })
  const found = answer.state === 'ready' ? answer.value.members[place - page.from] : undefined
  const row = found && {
    member: found.member,
    route: found.verdict.proof.routes[0] ?? null,
    rule: found.verdict.proof.rule,
    why: <Why question={{ ...asked, member: found.member }} />,
  }
  return <AnswerRow row={row} {...at} />
}

function WhereCan({ asked }: { readonly asked: Of<'where-can'> }) {
  const { t } = useTranslation('ask')
  const answer = useAnswer('access.where-can', { ...asked, ...firstPage })
  return (
    <List
      answer={answer}
      sum={(count) => (count === 0 ? t('nowhere') : t('where', { count }))}
      renderRow={(place, at) => <WhereRow key={place} asked={asked} place={place} at={at} />}
    />
  )
}

function WhereRow({ asked, place, at }: RowOf<Of<'where-can'>>) {
  const page = pageWith(place)
  const answer = useAnswer('access.where-can', { ...asked, ...page })
  const found = answer.state === 'ready' ? answer.value.accounts[place - page.from] : undefined
  const row = found && {
    account: found.account,
    route: found.verdict.proof.routes[0] ?? null,
    rule: found.verdict.proof.rule,
    why: <Why question={{ ...asked, on: found.account }} />,
  }
  return <AnswerRow row={row} {...at} />
}

function Has({ member }: { readonly member: string }) {
  const { t } = useTranslation('ask')
  const answer = useAnswer('access.has', { member, ...firstPage })
  return (
    <List
      answer={answer}
      sum={(count) => (count === 0 ? t('has-nothing') : t('has', { count }))}
      renderRow={(place, at) => <HasRow key={place} asked={member} place={place} at={at} />}
    />
  )
}

function HasRow({ asked: member, place, at }: RowOf<string>) {
  const page = pageWith(place)
  const answer = useAnswer('access.has', { member, ...page })
  const found = answer.state === 'ready' ? answer.value.rows[place - page.from] : undefined
  const row = found && {
    account: found.id,
    route: found.route,
    routes: found.routes,
    why: <WhyRole member={member} account={found.id} />,
  }
  return <AnswerRow row={row} {...at} />
}

interface RowOf<Question> {
  readonly asked: Question
  readonly place: number
  readonly at: RowPlace
}

interface ListProps {
  readonly answer: Answered<{ readonly total: number }>
  readonly sum: (total: number) => string
  readonly renderRow: (place: number, at: RowPlace) => React.ReactNode
}

/** How many rows there are, and those of them that are in sight. */
function List({ answer, sum, renderRow }: ListProps) {
  const { t } = useTranslation('ask')
  const failure = useFailureText()
  const total = answer.state === 'ready' ? answer.value.total : 0
  const lines = useMemo(() => plainLines(total), [total])
  const said =
    answer.state === 'ready' ? sum(total) : answer.state === 'failed' ? failure(answer.failure) : t('loading')
  return (
    <>
      <p className={classes.sum} role="status">
        {said}
      </p>
      {total === 0 ? null : (
        <HeadedRows
          label={t('answer')}
          lines={lines}
          height={rowHeight}
          isRow={isRow}
          keyOf={keyOf}
          renderHead={() => null}
          renderRow={(line, at) => (line.line === 'row' ? renderRow(line.place, at) : null)}
        />
      )}
    </>
  )
}

function isRow(line: AnswerLine): boolean {
  return line.line === 'row'
}

function keyOf(line: AnswerLine): string {
  return line.line === 'row' ? `${line.side} ${line.place}` : line.side
}
