import { useTranslation } from 'react-i18next'
import { invitationState } from '../../../shared/model/invitation.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { useMirror } from '../../client/mirror.ts'
import { UnknownStatus } from '../../ui/unknown-status.tsx'
import { daysAway } from './days-away.ts'
import classes from './people-list.module.css'

interface InvitationWordsProps {
  readonly invitation: Invitation
  readonly now: Date
}

/** Until when it can be accepted, who invited, and when. */
export function InvitationWords({ invitation, now }: InvitationWordsProps) {
  const { t, i18n } = useTranslation('account')
  const { raw, invitedBy, sentAt, expiresAt } = invitation
  const inviter = useMirror((mirror) =>
    invitedBy === undefined ? undefined : (mirror.memberOf(invitedBy)?.name ?? invitedBy),
  )
  const expired = invitationState(invitation, now.getTime()) === 'expired'
  const when = (moment: string) => daysAway(i18n.language, moment, now)
  const invited = inviter === undefined ? t('invited') : t('invited.by', { name: inviter })
  return (
    <span className={classes.route}>
      {raw === undefined ? null : (
        <>
          <UnknownStatus raw={raw} />
          {' · '}
        </>
      )}
      {expiresAt === undefined ? null : (
        <>
          <span className={classes.term} data-expired={expired || undefined}>
            {t(expired ? 'invited.expired' : 'invited.until', { when: when(expiresAt) })}
          </span>
          {' · '}
        </>
      )}
      {sentAt === undefined ? invited : `${invited} ${when(sentAt)}`}
    </span>
  )
}
