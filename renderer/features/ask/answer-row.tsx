import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Route } from '../../../shared/model/verdict.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { HeadedRow } from '../../ui/headed-row.tsx'
import type { RowPlace } from '../../ui/headed-rows.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { NameLink } from '../explain/name-link.tsx'
import { RouteText } from '../explain/route-text.tsx'
import { useFacts } from '../explain/use-facts.ts'
import classes from './answer-list.module.css'

interface AnswerRowProps extends RowPlace {
  /** Absent while its page is on its way. */
  readonly row: RowFacts | undefined
}

/** What a row says: about whom or what, by which route and rule, and where the whole proof is. */
export interface RowFacts {
  readonly member?: string
  readonly account?: string
  readonly route: Route | null
  readonly rule?: string | null
  /** By how many routes. */
  readonly routes?: number
  readonly why: ReactNode
}

/** One row of an answer, short: the proof opens beside it. */
export function AnswerRow({ row, ...place }: AnswerRowProps) {
  const { t } = useTranslation('ask')
  const words = useWords()
  return (
    <HeadedRow {...place} className={classes.row}>
      {row === undefined ? (
        <span className={classes.waiting} role="gridcell" aria-label={t('loading')} />
      ) : (
        <>
          <span className={classes.subject} role="gridcell">
            <Subject {...row} />
          </span>
          <span className={classes.way} role="gridcell">
            {row.route ? <RouteText route={row.route} /> : t('no-route')}
            {(row.routes ?? 1) > 1 ? (
              <span className={classes.more}>{t('more-routes', { count: row.routes! - 1 })}</span>
            ) : null}
          </span>
          {row.rule === undefined || row.rule === null ? null : (
            <span className={classes.rule} role="gridcell" title={words.rule(row.rule)}>
              {words.rule(row.rule)}
            </span>
          )}
          <span className={classes.why} role="gridcell">
            {row.why}
          </span>
        </>
      )}
    </HeadedRow>
  )
}

function Subject({ member: memberId, account: accountId }: RowFacts) {
  const member = useMirror((mirror) => (memberId === undefined ? undefined : mirror.memberOf(memberId)))
  const { accountOf } = useFacts()
  const account = accountId === undefined ? undefined : accountOf(accountId)
  if (memberId !== undefined)
    return (
      <>
        {member ? <MemberMark member={member} /> : null}
        <NameLink kind="member" id={memberId} name={member?.name ?? memberId} />
      </>
    )
  if (accountId === undefined) return null
  return (
    <>
      {account ? (
        <AccountMark system={account.system} kind={account.kind} status={account.status} quiet />
      ) : null}
      <NameLink kind="account" id={accountId} name={account?.name ?? accountId} />
    </>
  )
}
