import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { useMirror } from '../../client/mirror.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import classes from './people-list.module.css'

export interface InvitationRowProps {
  readonly account: Account
  readonly invitation: Invitation
}

/** Somebody who was invited and has not accepted: no access yet. */
export function InvitationRow({ account, invitation }: InvitationRowProps) {
  const { t, i18n } = useTranslation('account')
  const inviter = useMirror((mirror) =>
    invitation.invitedBy === undefined
      ? undefined
      : (mirror.memberOf(invitation.invitedBy)?.name ?? invitation.invitedBy),
  )
  const { expiresAt } = invitation
  const [now] = useState(() => Date.now())
  const expired = expiresAt !== undefined && Date.parse(expiresAt) < now
  const day = (moment: string) =>
    new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short' }).format(new Date(moment))
  const told = [
    inviter === undefined ? t('invited') : t('invited.by', { name: inviter }),
    expiresAt === undefined
      ? null
      : t(expired ? 'invited.expired' : 'invited.until', { day: day(expiresAt) }),
  ]
  return (
    <div className={classes.row} role="row" data-invited>
      <div className={classes.person} role="gridcell">
        <span className={classes.letter} aria-hidden>
          <IconMail size={13} stroke={1.7} />
        </span>
        <span className={classes.words}>
          <span className={classes.invited}>{invitation.email}</span>
        </span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the chip says it */}
      <div role="gridcell">
        <ul className={classes.roles}>
          <li className={classes.line}>
            <span className={classes.chip}>
              <RoleChip system={account.system} role={invitation.role} holding="pending" />
            </span>
            <span className={classes.route}>{told.filter((part) => part !== null).join(' · ')}</span>
          </li>
        </ul>
      </div>
      <div role="gridcell" aria-label={t('invited')} />
    </div>
  )
}
