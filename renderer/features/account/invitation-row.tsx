import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { invitationState } from '../../../shared/model/invitation.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import { ActMenu } from './act-menu.tsx'
import { invitationActs } from './invitation-acts.ts'
import { InvitationWords } from './invitation-words.tsx'
import { InvitedAddress } from './invited-address.tsx'
import classes from './people-list.module.css'
import { useActKeys } from './use-act-keys.ts'

export interface InvitationRowProps {
  readonly account: Account
  readonly invitation: Invitation
  /** The plan that is collected revokes it. */
  readonly revoked: boolean
  readonly now: Date
  readonly index: number
  readonly current: boolean
  readonly onFocus: () => void
}

/** Somebody who was invited and has not accepted: no access yet. */
export function InvitationRow(props: InvitationRowProps) {
  const { account, invitation, revoked, now, index, current, onFocus } = props
  const { t } = useTranslation('account')
  const { t: tPlan } = useTranslation('plan')
  const state = invitationState(invitation, now.getTime())
  const acts = useMemo(() => invitationActs(invitation, state), [invitation, state])
  const { opened, setOpened, press } = useActKeys(acts)
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index}
      tabIndex={current ? 0 : -1}
      data-invited
      onFocus={onFocus}
      onKeyDown={press}
    >
      <InvitedAddress email={invitation.email} />
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the chip says it */}
      <div role="gridcell">
        <ul className={classes.roles}>
          <li className={classes.line}>
            <span className={classes.chip}>
              <RoleChip system={account.system} role={invitation.role} holding="pending" leaving={revoked} />
            </span>
            {revoked ? (
              <span className={classes.route}>{tPlan('window.planned.revoke')}</span>
            ) : (
              <InvitationWords invitation={invitation} now={now} />
            )}
          </li>
        </ul>
      </div>
      <div className={classes.why} role="gridcell">
        <ActMenu
          acts={acts}
          label={t('invitation.of', { email: invitation.email })}
          opened={opened}
          onOpened={setOpened}
          reachable={current}
        />
      </div>
    </div>
  )
}
