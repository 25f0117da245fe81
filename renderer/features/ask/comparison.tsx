import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActDifference, Compared, Side } from '../../../shared/contract/access.ts'
import type { ComparedQuestion } from '../../../shared/model/saved-question.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { useFormats } from '../../client/formats.ts'
import { HeadedRows } from '../../ui/headed-rows.tsx'
import type { RowPlace } from '../../ui/headed-rows.tsx'
import { accountName, memberName } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import { WithSupposed } from '../explain/supposed.tsx'
import { WhyRole } from '../explain/why-role.tsx'
import { ActList } from './act-list.tsx'
import classes from './answer-list.module.css'
import { AnswerRow } from './answer-row.tsx'
import screen from './ask-screen.module.css'
import { BehindAct } from './behind-act.tsx'
import { pageLength, pageWith, sidedLines } from './lines.ts'
import { supposedIn } from './supposed-in.ts'
import type { AnswerLine } from './lines.ts'

const rowHeight = 40

/** What each side has or may do that the other has or may not. */
export function Comparison({ compared }: { readonly compared: ComparedQuestion }) {
  const { t } = useTranslation('ask')
  const failure = useFailureText()
  const [tab, setTab] = useState<'roles' | 'acts'>('roles')
  const [behind, setBehind] = useState<{ readonly act: ActDifference; readonly side: Side } | null>(null)
  const answer = useAnswer('access.compare', { compared, side: 'one', from: 0, limit: pageLength })
  const nameOf = useSideNames(compared)
  if (answer.state === 'loading') return <p className={classes.sum}>{t('loading')}</p>
  if (answer.state === 'failed') return <p className={classes.sum}>{failure(answer.failure)}</p>
  const { one, other, acts, failing } = answer.value
  return (
    <>
      <div className={screen.tabs}>
        {compared.kind === 'compare-accounts' ? null : (
          <SegmentedControl
            size="xs"
            aria-label={t('compare.what')}
            value={tab}
            onChange={(value) => {
              setTab(value === 'acts' ? 'acts' : 'roles')
              setBehind(null)
            }}
            data={[
              { value: 'roles', label: t('compare.roles', { count: one + other }) },
              { value: 'acts', label: t('compare.acts', { count: acts.length }) },
            ]}
          />
        )}
        <span role="status">{one + other + acts.length === 0 ? t('compare.same') : null}</span>
      </div>
      {failing.map(({ step, why }) => (
        <p key={step} className={classes.sum}>
          {t('compare.failing', { step: step + 1, why: failure(why) })}
        </p>
      ))}
      {tab === 'roles' ? <Roles compared={compared} counts={answer.value} nameOf={nameOf} /> : null}
      {tab === 'acts' && behind ? (
        <BehindAct compared={compared} {...behind} nameOf={nameOf} onBack={() => setBehind(null)} />
      ) : null}
      {tab === 'acts' && !behind ? (
        <ActList acts={acts} nameOf={nameOf} onOpen={(act, side) => setBehind({ act, side })} />
      ) : null}
    </>
  )
}

export type NameSide = (side: Side) => string

function useSideNames(compared: ComparedQuestion): NameSide {
  const { t } = useTranslation('ask')
  const { names } = useSpeaker()
  switch (compared.kind) {
    case 'compare-members':
      return (side) => memberName(names, side === 'one' ? compared.member : compared.other)
    case 'compare-accounts':
      return (side) => accountName(names, side === 'one' ? compared.account : compared.other)
    case 'compare-change':
      return (side) => t(side === 'one' ? 'side.now' : 'side.then')
  }
}

interface RolesProps {
  readonly compared: ComparedQuestion
  readonly counts: Pick<Compared, Side>
  readonly nameOf: NameSide
}

function Roles({ compared, counts: { one, other }, nameOf }: RolesProps) {
  const { t } = useTranslation('ask')
  const { number } = useFormats()
  const lines = useMemo(() => sidedLines({ one, other }), [one, other])
  if (lines.length === 0) return null
  return (
    <HeadedRows
      label={t('answer')}
      lines={lines}
      height={rowHeight}
      isRow={isRow}
      keyOf={keyOf}
      renderHead={(line) =>
        line.line === 'head' ? (
          <span className={classes.head}>
            {t(headOf(compared, line.side), { name: nameOf(line.side) })}
            <span className={classes.count}>{number(line.count)}</span>
          </span>
        ) : null
      }
      renderRow={(line, at) =>
        line.line === 'row' ? (
          <RoleRow key={keyOf(line)} compared={compared} side={line.side} place={line.place} at={at} />
        ) : null
      }
    />
  )
}

function headOf({ kind }: ComparedQuestion, side: Side) {
  if (kind !== 'compare-change') return 'compare.only'
  return side === 'one' ? 'compare.lost' : 'compare.gained'
}

interface RoleRowProps {
  readonly compared: ComparedQuestion
  readonly side: Side
  readonly place: number
  readonly at: RowPlace
}

function RoleRow({ compared, side, place, at }: RoleRowProps) {
  const page = pageWith(place)
  const answer = useAnswer('access.compare', { compared, side, ...page })
  const value = answer.state === 'ready' ? answer.value : undefined
  const found = value?.rows[place - page.from]
  if (!value || !found) return <AnswerRow row={undefined} {...at} />
  const { id, route, routes } = found
  const about = aboutOf(compared, side, id)
  const why = <WhyRole {...about} {...supposedIn(compared, side)} />
  const subject = compared.kind === 'compare-accounts' ? { member: id } : { account: id }
  return (
    <WithSupposed accounts={value.added}>
      <AnswerRow row={{ ...subject, route, routes, why }} {...at} />
    </WithSupposed>
  )
}

function aboutOf(compared: ComparedQuestion, side: Side, id: string) {
  switch (compared.kind) {
    case 'compare-members':
      return { member: side === 'one' ? compared.member : compared.other, account: id }
    case 'compare-accounts':
      return { member: id, account: side === 'one' ? compared.account : compared.other }
    case 'compare-change':
      return { member: compared.member, account: id }
  }
}

function isRow(line: AnswerLine): boolean {
  return line.line === 'row'
}

function keyOf(line: AnswerLine): string {
  return line.line === 'row' ? `${line.side} ${line.place}` : line.side
}
