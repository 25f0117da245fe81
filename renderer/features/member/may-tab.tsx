import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionVerdict } from '../../../shared/contract/access.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer, useIsStale } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { useView } from '../../client/view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { answerOf } from '../explain/sentences.ts'
import { AccountChooser } from './account-chooser.tsx'
import { MayTable } from './may-table.tsx'
import classes from './may-tab.module.css'

/** What one person may do on one account, action by action, each with its reason. */
export function MayTab({ member }: { readonly member: Member }) {
  const [tries, setTries] = useState(0)
  return <MayAnswer key={tries} member={member} onAgain={() => setTries(tries + 1)} />
}

function MayAnswer({ member, onAgain }: { readonly member: Member; readonly onAgain: () => void }) {
  const { t } = useTranslation('member')
  const open = useView((view) => view.open)
  const chosen = useView((view) => view.account)
  const account = useMirror((mirror) => (chosen === null ? undefined : mirror.accountOf(chosen)))
  const answer = useAnswer('access.verdicts', account ? { member: member.id, account: account.id } : null)
  return (
    <div className={classes.tab}>
      <div className={classes.bar}>
        <AccountChooser
          member={member}
          account={account ?? null}
          onChoose={(id) => open('people', { member: member.id, account: id })}
        />
        {account && answer.state === 'ready' ? <Summary verdicts={answer.value} /> : null}
      </div>
      {account ? (
        <Shown member={member} account={account} answer={answer} onAgain={onAgain} />
      ) : (
        <EmptyState icon={IconListCheck} title={t('may.choose')} text={t('may.choose.text')} />
      )}
    </div>
  )
}

interface ShownProps {
  readonly member: Member
  readonly account: Account
  readonly answer: ReturnType<typeof useAnswer<'access.verdicts'>>
  readonly onAgain: () => void
}

function Shown({ member, account, answer, onAgain }: ShownProps) {
  const { t } = useTranslation('member')
  const failureText = useFailureText()
  const stale = useIsStale(answer)
  switch (answer.state) {
    case 'loading':
      return (
        <div className={classes.loading} role="status" aria-label={t('may.loading')}>
          <RowsSkeleton rows={9} />
        </div>
      )
    case 'failed':
      return (
        <EmptyState title={failureText(answer.failure)}>
          <Button variant="default" onClick={onAgain}>
            {t('may.again')}
          </Button>
        </EmptyState>
      )
    case 'ready':
      return <MayTable member={member} account={account} verdicts={answer.value} stale={stale} />
  }
}

function Summary({ verdicts }: { readonly verdicts: readonly ActionVerdict[] }) {
  const { t } = useTranslation('member')
  const answers = verdicts.map(({ verdict }) => answerOf(verdict))
  const maybe = answers.filter((answer) => answer === 'maybe').length
  return (
    <p className={classes.summary} aria-live="polite">
      {t('may.summary', { yes: answers.filter((answer) => answer === 'yes').length, all: answers.length })}
      {maybe === 0 ? null : (
        <>
          {' · '}
          <span className={classes.maybe}>{t('may.summary.maybe', { count: maybe })}</span>
        </>
      )}
    </p>
  )
}
