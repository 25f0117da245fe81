import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { PlannedRole } from '../../client/planned-access.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import { InvitedAddress } from './invited-address.tsx'
import classes from './people-list.module.css'
import { TakeOut } from './take-out.tsx'

export interface StrangerRowProps {
  readonly account: Account
  readonly planned: PlannedRole
  readonly index: number
  readonly current: boolean
  readonly onFocus: () => void
}

/** Somebody whom the plan invites, and who is not among the people of the workspace. */
export function StrangerRow({ account, planned, index, current, onFocus }: StrangerRowProps) {
  const { t } = useTranslation('plan')
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index}
      tabIndex={current ? 0 : -1}
      data-invited
      onFocus={onFocus}
    >
      <InvitedAddress email={planned.who} />
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the chip says it */}
      <div role="gridcell">
        <ul className={classes.roles}>
          <li className={classes.line}>
            <span className={classes.chip}>
              <RoleChip system={account.system} role={planned.role} holding="planned" />
            </span>
            <span className={classes.route}>{t('window.planned.invite')}</span>
            <TakeOut account={account} planned={planned} name={planned.who} reachable={current} />
          </li>
        </ul>
      </div>
      <div role="gridcell" aria-label={t('window.planned.invite')} />
    </div>
  )
}
