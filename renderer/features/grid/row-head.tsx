import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { Twist } from '../../ui/twist.tsx'
import classes from './heads.module.css'
import type { AccountRow } from './model/account-rows.ts'

interface RowHeadProps {
  readonly row: AccountRow
  readonly account: Account
  /** The account above, named where the rows do not stand in tree order. */
  readonly parent: string | null
  /** The link above it waits for an answer, so nothing flows down to it. */
  readonly pending: boolean
  readonly chosen: boolean
  readonly onFold: (account: string, folded: boolean) => void
}

/** An account at the left of its row. */
export const RowHead = memo(function RowHead(props: RowHeadProps) {
  const { row, account, parent, pending, chosen, onFold } = props
  const { t } = useTranslation('grid')
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={pending ? [account.name, t('link-pending')].join(', ') : account.name}
      className={classes.account}
      data-chosen={chosen || undefined}
      style={{ paddingLeft: 8 + row.depth * 14 }}
    >
      {row.branch ? (
        <Twist
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
        pending={pending}
        quiet
      />
      <span className={classes.name} title={account.name}>
        {account.name}
      </span>
      {parent === null ? null : <span className={classes.aside}>{parent}</span>}
      {pending ? <span className={classes.tag}>{t('link-pending')}</span> : null}
    </div>
  )
})
