import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { plainEmail } from '../../access/identity.ts'
import type { Plan, WorkspaceView } from '../../feature.ts'
import { exerciseOf } from '../grants/exercise-of.ts'
import { refusalOfRole } from '../grants/give-role.ts'
import { termFrom } from './term.ts'

/**
 * Invites each address to a role on an account. Fails with `bad-input` for an address that stands there
 * twice or a term that ends before it begins, with `not-found` for an unknown account, with `structure`
 * for a role that it cannot give. Whether somebody has access already is for the limits to say.
 */
export function sendInvitations(
  view: WorkspaceView,
  { account: id, role, emails, ...given }: ParsedInputOf<'invitations.send'>,
): Result<Plan<'invitations.send'>> {
  const addresses = emails.map(plainEmail)
  const twice = addresses.findIndex((address, place) => addresses.indexOf(address) !== place)
  if (twice !== -1) {
    return failed('bad-input', 'invitations.twice', { email: emails[twice]!, path: `emails[${twice}]` })
  }
  const account = view.store.row('account', JSON.stringify([id]))
  if (!account) return failed('not-found', 'question.unknown-account', { subject: id, path: 'account' })
  const refusal = refusalOfRole(account, role)
  if (refusal) return refusal
  const sentAt = given.sentAt ?? new Date(view.clock()).toISOString()
  const expiresAt = given.expiresAt
  if (expiresAt !== undefined && Date.parse(expiresAt) <= Date.parse(sentAt)) {
    return failed('bad-input', 'invitations.ends-before-sent', { sentAt, expiresAt, path: 'expiresAt' })
  }
  const offer = {
    account: id,
    role,
    status: 'pending',
    ...(view.actor === keeper ? {} : { invitedBy: view.actor }),
    sentAt,
    ...(expiresAt === undefined ? termFrom(account.system, sentAt) : { expiresAt }),
  } as const
  const invitations = emails.map((email): Invitation => ({ id: view.ids(), email, ...offer }))
  return done({
    rows: invitations.map((after) => ({ table: 'invitation', before: null, after })),
    exercises: [exerciseOf(account, null, role)],
    answer: { invitations: invitations.map((invitation) => invitation.id) },
  })
}
