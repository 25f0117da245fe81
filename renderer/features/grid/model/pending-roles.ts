import { timeLookedAt } from '../../../client/looked.ts'
import type { Invitation } from '../../../../shared/model/invitation.ts'
import type { Member } from '../../../../shared/model/member.ts'

/**
 * The roles that were offered to a member on an account and wait for an answer, with a space between.
 * People are known by any of their addresses; an offer whose day has passed waits no longer.
 */
export function pendingRoles(
  invitations: readonly Invitation[],
  member: Member | undefined,
  now: number = timeLookedAt(),
): string {
  if (!member) return ''
  const addresses = new Set([member.email, ...(member.otherEmails ?? [])].map((email) => email.toLowerCase()))
  return invitations
    .filter(
      (invitation) =>
        invitation.status === 'pending' &&
        addresses.has(invitation.email.toLowerCase()) &&
        (invitation.expiresAt === undefined || Date.parse(invitation.expiresAt) > now),
    )
    .map((invitation) => invitation.role)
    .join(' ')
}
