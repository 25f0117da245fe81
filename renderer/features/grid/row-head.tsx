import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { Twist } from '../../ui/twist.tsx'
import { UnknownStatus } from '../../ui/unknown-status.tsx'
import classes from './heads.module.css'
import type { AccountRow } from './model/account-rows.ts'

interface RowHeadProps {
  readonly row: AccountRow
  readonly account: Account
  /** The account above, named where the rows do not stand in tree order. */
  readonly parent: string | null
  /** The link above it waits for an answer, so nothing flows down to it. */
  readonly pending: boolean
  /** What the platform called the status of the link above it, where that is unknown here. */
  readonly raw: string | undefined
  readonly chosen: boolean
  readonly onFold: (account: string, folded: boolean) => void
}

/** An account at the left of its row. */
export const RowHead = memo(function RowHead(props: RowHeadProps) {
  const { row, account, parent, pending, raw, chosen, onFold } = props
  const { t } = useTranslation('grid')
  const { t: tApp } = useTranslation('app')
  const state = pending ? t('link-pending') : raw === undefined ? null : tApp('status.unknown', { raw })
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={state === null ? account.name : [account.name, state].join(', ')}
      className={classes.account}
      data-chosen={chosen || undefined}
      style={{ paddingLeft: 8 + row.depth * 14 }}
    >
      {row.branch ? (
        // Made anew for another account: the arrow of one must not turn into that of the next.
        <Twist
          key={row.account}
          folded={row.folded}
          label={t(row.folded ? 'unfold' : 'fold', { account: account.name })}
          onFold={(folded) => onFold(row.account, folded)}
        />
      ) : (
        <span className={classes.untwisted} />
      )}
      <AccountMark
        system={account.system}
        kind={account.kind}
        status={account.status}
        pending={state !== null}
        quiet
      />
      <span className={classes.name} title={account.name}>
        {account.name}
      </span>
      {parent === null ? null : <span className={classes.aside}>{parent}</span>}
      {pending ? <span className={classes.tag}>{t('link-pending')}</span> : null}
      {raw === undefined ? null : (
        <span className={classes.tag}>
          <UnknownStatus raw={raw} />
        </span>
      )}
    </div>
  )
})
