import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { Verdict } from '../../../shared/model/verdict.ts'
import { useMirror } from '../../client/mirror.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import { usedRoutes } from '../explain/sentences.ts'
import classes from './may-table.module.css'

interface ViaProps {
  readonly account: Account
  readonly verdict: Verdict
}

/** By which roles, and from where, an allowed action comes: the shortest form of its proof. */
export function Via({ account, verdict }: ViaProps) {
  const { t } = useTranslation('member')
  const accountOf = useMirror((mirror) => mirror.accountOf)
  if (!verdict.allowed) return null
  const used = usedRoutes(verdict)
  // The last need is the closest to the account: an assignment, after the membership.
  const from = used.at(-1)?.accounts[0]
  if (from === undefined) return null
  return (
    <span className={classes.via} role="gridcell">
      {used.map((route) => (
        <RoleChip
          key={route.role}
          system={account.system}
          role={route.role}
          holding={route.accounts.length === 1 ? 'here' : 'above'}
          compact
        />
      ))}
      <span className={classes.viaName}>
        {from === account.id ? t('may.here') : (accountOf(from)?.name ?? from)}
      </span>
    </span>
  )
}
