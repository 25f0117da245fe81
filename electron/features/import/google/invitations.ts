import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import type { Invitation } from '../../../../shared/model/invitation.ts'
import { emailSchema } from '../../../../shared/model/member.ts'
import type { Origin } from '../incoming.ts'
import type { Tally } from '../tally.ts'
import { accountId, shownCustomerId } from './customer-id.ts'
import { dayOf, roleOfWord } from './people.ts'
import type { InvitationRow } from './resources.ts'

/**
 * The invitations of the accounts. One that was accepted is a user instead, and one that was taken back is
 * not in the API at all (facts A4); who sent it is not said.
 */
export function invitationsOf(
  rows: readonly InvitationRow[],
  origins: Map<object, Origin>,
  tally: Tally,
): { readonly invitations: readonly Invitation[]; readonly warnings: readonly Failure[] } {
  const invitations = new Map<string, Invitation>()
  const warnings: Failure[] = []
  for (const row of rows) {
    const email = row.emailAddress.trim()
    const account = shownCustomerId(row.customer)
    if (!emailSchema.safeParse(email).success) {
      const details = { ...row.origin, account, email }
      warnings.push(failed('bad-input', 'google.user-without-address', details).error)
      tally.leaveOut(row.origin.file)
      continue
    }
    const { role, raw } = roleOfWord(row.accessRole)
    if (role === unknownRole) {
      const details = { ...row.origin, email, account, role: raw ?? '' }
      warnings.push(failed('bad-input', 'import.invitation-role', details).error)
    }
    const day = dayOf(row.createdAt)
    const invitation: Invitation = {
      id: `google-invitation-${row.customer}-${row.invitation || email}`,
      email,
      account: accountId(row.customer),
      role,
      status: row.status,
      ...(day === undefined ? {} : { sentAt: day }),
    }
    invitations.set(invitation.id, invitation)
    origins.set(invitation, row.origin)
  }
  return { invitations: [...invitations.values()], warnings }
}
