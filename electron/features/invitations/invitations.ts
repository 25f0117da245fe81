import type { CommandHandlers } from '../../feature.ts'
import { acceptInvitation, declineInvitation } from './answer.ts'
import { describeInvitation } from './describe.ts'
import { resendInvitation } from './resend.ts'
import { revokeInvitations } from './revoke.ts'
import { sendInvitations } from './send.ts'

export const invitationCommands: CommandHandlers<
  | 'invitations.send'
  | 'invitations.resend'
  | 'invitations.revoke'
  | 'invitations.accept'
  | 'invitations.decline'
  | 'invitations.describe'
> = {
  'invitations.send': sendInvitations,
  'invitations.resend': (view, { invitation }) => resendInvitation(view, invitation),
  'invitations.revoke': (view, { invitations }) => revokeInvitations(view, invitations),
  'invitations.accept': acceptInvitation,
  'invitations.decline': (view, { invitation }) => declineInvitation(view, invitation),
  'invitations.describe': describeInvitation,
}
