import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { canBeTold, invitationActsFrom } from '../../../shared/policy/life-cycles.ts'
import { keepersAlone } from '../../feature.ts'
import type { Plan, WorkspaceView } from '../../feature.ts'
import { revised } from '../revised.ts'
import { findInvitation } from './invitation-step.ts'

/**
 * Tells the status of an invitation that has one without a word of ours. Nothing is done on the platform, so no
 * life cycle is asked and it is the keeper's. Fails with `not-found`, and with `structure` where the status is
 * known and another one.
 */
export function describeInvitation(
  { store }: WorkspaceView,
  { invitation: id, status }: ParsedInputOf<'invitations.describe'>,
): Result<Plan<'invitations.describe'>> {
  const known = findInvitation(store, id, 'invitation')
  if (!known.ok) return known
  const before = known.value.invitation
  if (status !== before.status && !canBeTold(before.status)) {
    const possible = invitationActsFrom(before.status)
    return failed('structure', 'invitation.status-known', { state: before.status, possible, path: 'status' })
  }
  const after = revised<Invitation>(before, { status, raw: null })
  return done({
    rows: after === before ? [] : [{ table: 'invitation', before, after }],
    exercises: [keepersAlone(before.account)],
    answer: {},
  })
}
