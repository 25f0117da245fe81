import { z } from 'zod'
import { knownInvitationStatuses } from '../model/invitation.ts'
import { languageSchema } from '../model/language.ts'
import { emailSchema, momentSchema } from '../model/member.ts'
import { act, command } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import type { Download } from './workspace.ts'

const id = z.string().min(1)
const invitation = z.strictObject({ invitation: id })

/** The life of an invitation: see shared/policy/life-cycles.ts. That one expired follows from the clock. */
export const invitations = {
  /** One for each address. Without `expiresAt` the platform's own term applies, where it has one. */
  'invitations.send': command(
    z.strictObject({
      account: id,
      role: id,
      emails: z.array(emailSchema).min(1).max(50),
      sentAt: momentSchema.optional(),
      expiresAt: momentSchema.optional(),
    }),
  ).returns<ChangeResult & { readonly invitations: readonly string[] }>(),
  /** Sends it anew; its term starts again. */
  'invitations.resend': command(invitation).returns<ChangeResult>(),
  'invitations.revoke': command(
    z.strictObject({ invitations: z.array(id).min(1).max(500) }),
  ).returns<ChangeResult>(),
  /**
   * The invited person says yes, possibly with another address. Makes the grant, and the member where
   * nobody has the address; `name` is that new member's.
   */
  'invitations.accept': command(
    invitation.extend({ email: emailSchema.optional(), name: z.string().trim().min(1).optional() }),
  ).returns<ChangeResult & { readonly member: string }>(),
  'invitations.decline': command(invitation).returns<ChangeResult>(),
  /**
   * Tells what the status is of an invitation whose own word for it is not known here. It corrects what is known:
   * where it is that the invitation was accepted, the role comes with the people of the account.
   */
  'invitations.describe': command(
    invitation.extend({ status: z.enum(knownInvitationStatuses) }),
  ).returns<ChangeResult>(),
  /** The text to send, as a mail draft (.eml) for each invitation in one file or a zip of one each. */
  'invitations.draft': act(z.strictObject({ invitation: id, language: languageSchema })).returns<
    Download & MailDraft
  >(),
} as const

/** A mail as `mailto:` takes it. */
export interface MailDraft {
  readonly to: string
  readonly subject: string
  readonly body: string
}
