import { IconMail } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { useMirror } from '../../client/mirror.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import { UnknownStatus } from '../../ui/unknown-status.tsx'
import { AccountLink } from '../account/account-link.tsx'
import classes from './pending-list.module.css'

/** An invitation: the address, the role that is offered, and the account. */
export function InvitationCells({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useTranslation('pending')
  const system = useMirror((mirror) => mirror.accountOf(invitation.account)?.system)
  return (
    <>
      <span className={classes.subject} role="gridcell">
        <span className={classes.mail} aria-hidden>
          <IconMail size={12} stroke={1.7} />
        </span>
        <span className={classes.email}>{invitation.email}</span>
      </span>
      <span className={classes.what} role="gridcell">
        {invitation.raw === undefined ? null : <UnknownStatus raw={invitation.raw} />}
        {system ? <RoleChip system={system} role={invitation.role} holding="pending" /> : null}
        <span className={classes.words}>
          <Trans
            t={t}
            i18nKey="invitation.on"
            components={{ account: <AccountLink account={invitation.account} /> }}
          />
        </span>
      </span>
    </>
  )
}
