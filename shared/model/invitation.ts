import { z } from 'zod'
import { emailSchema, momentSchema } from './member.ts'
import { unknownStatus } from './status.ts'

export const knownInvitationStatuses = ['pending', 'accepted', 'declined', 'revoked', 'expired'] as const
export type KnownInvitationStatus = (typeof knownInvitationStatuses)[number]
export const invitationStatuses = [...knownInvitationStatuses, unknownStatus] as const
export type InvitationStatus = (typeof invitationStatuses)[number]

/** An offer of a role, sent to an address. It gives nothing until it is accepted. */
export const invitationSchema = z.strictObject({
  id: z.string().min(1),
  email: emailSchema,
  account: z.string().min(1),
  role: z.string().min(1),
  status: z.enum(invitationStatuses),
  /** What the platform called the status, where it is `unknown` and only there. */
  raw: z.string().min(1).optional(),
  invitedBy: z.string().optional(),
  sentAt: momentSchema.optional(),
  expiresAt: momentSchema.optional(),
})

export type Invitation = Readonly<z.infer<typeof invitationSchema>>

/**
 * The state at a moment (milliseconds since 1970): a pending invitation whose term has run out has expired,
 * though nothing in the workspace changed.
 */
export function invitationState({ status, expiresAt }: Invitation, now: number): InvitationStatus {
  return status === 'pending' && expiresAt !== undefined && Date.parse(expiresAt) <= now ? 'expired' : status
}
