import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { acceptedByInvitedAlone } from '../../../shared/policy/life-cycles.ts'
import { classOf } from '../../../shared/policy/roles.ts'
import { plainEmail } from '../../access/identity.ts'
import type { Plan, WorkspaceView } from '../../feature.ts'
import { giveRoleOn } from '../grants/give-role.ts'
import { isStronger } from '../role-strength.ts'
import { findInvitation, takeStep } from './invitation-step.ts'
import type { KnownInvitation } from './invitation-step.ts'
import { findInvitee, refusalOfStranger } from './invitee.ts'

/**
 * The invited person says yes: the invitation is accepted and its role given, and a weaker one of the same
 * class replaced. Fails with `refused` for an acting member who was not invited, with `structure` for an
 * invitation that cannot be accepted any more, or not with this address. Nobody's permission is exercised: the sender's was.
 */
export function acceptInvitation(
  view: WorkspaceView,
  { invitation: id, ...given }: ParsedInputOf<'invitations.accept'>,
): Result<Plan<'invitations.accept'>> {
  const answered = answer(view, id, 'accept')
  if (!answered.ok) return answered
  const { known, row } = answered.value
  const refusal = refusalOfAddress(known, given.email)
  if (refusal) return refusal
  const invitee = findInvitee(view, known.invitation, given)
  if (!invitee.ok) return invitee
  const { member, rows } = invitee.value
  const granted = rowsOfGrant(view, known, member)
  if (!granted.ok) return granted
  return done({ rows: [...rows, ...granted.value, row], exercises: [], answer: { member: member.id } })
}

/** `structure` for an address other than the invited one, where the platform takes no other; or null. */
function refusalOfAddress({ invitation, account: { system } }: KnownInvitation, email = invitation.email) {
  const source = acceptedByInvitedAlone[system]
  if (source === undefined || plainEmail(email) === plainEmail(invitation.email)) return null
  const details = {
    invitation: invitation.id,
    invited: invitation.email,
    email,
    system,
    source,
    path: 'email',
  }
  return failed('structure', 'invitation.other-address', details)
}

/** The invited person says no. Fails as accepting does. */
export function declineInvitation(view: WorkspaceView, id: string): Result<Plan<'invitations.decline'>> {
  const answered = answer(view, id, 'decline')
  if (!answered.ok) return answered
  return done({ rows: [answered.value.row], exercises: [], answer: {} })
}

function answer(
  view: WorkspaceView,
  id: string,
  act: 'accept' | 'decline',
): Result<{ readonly known: KnownInvitation; readonly row: RowChange }> {
  const known = findInvitation(view.store, id, 'invitation')
  if (!known.ok) return known
  const { invitation } = known.value
  const refusal = refusalOfStranger(view, invitation)
  if (refusal) return refusal
  const step = takeStep(view, known.value, act, 'invitation')
  if (!step.ok) return step
  return done({ known: known.value, row: { table: 'invitation', before: invitation, after: step.value } })
}

/** An offer takes nothing away: who came to hold a stronger role of the class meanwhile keeps it. */
function rowsOfGrant(
  view: WorkspaceView,
  { invitation: { role }, account }: KnownInvitation,
  { id }: Member,
): Result<readonly RowChange[]> {
  const held = view.store
    .grantsOf(id, account.id)
    .find((grant) => classOf(account.system, grant) === classOf(account.system, { role }))
  if (held && isStronger(account.system, held.role, role)) return done([])
  const given = giveRoleOn(view, account, { member: id, account: account.id, role })
  return given.ok ? done(given.value.rows) : given
}
