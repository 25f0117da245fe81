import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import type { Exercise, Plan, WorkspaceView } from '../../feature.ts'
import { exerciseOf } from '../grants/exercise-of.ts'
import { findInvitation, takeStep } from './invitation-step.ts'
import type { KnownInvitation } from './invitation-step.ts'

/** Takes invitations back, all or none. Fails where one is not there, or cannot be taken back any more. */
export function revokeInvitations(
  view: WorkspaceView,
  invitations: readonly string[],
): Result<Plan<'invitations.revoke'>> {
  const twice = invitations.findIndex((id, place) => invitations.indexOf(id) !== place)
  if (twice !== -1) return failed('bad-input', 'invitations.named-twice', { path: `invitations[${twice}]` })
  const rows: RowChange[] = []
  const exercises: Exercise[] = []
  for (const [place, id] of invitations.entries()) {
    const path = `invitations[${place}]`
    const known = findInvitation(view.store, id, path)
    if (!known.ok) return known
    const step = takeStep(view, known.value, 'revoke', path)
    if (!step.ok) return step
    rows.push({ table: 'invitation', before: known.value.invitation, after: step.value })
    exercises.push(exerciseOfRevoking(known.value, view.actor))
  }
  return done({ rows, exercises, answer: {} })
}

/**
 * Document 003 names the rejecting of other people's invitations on a manager account; document 002 has
 * members of a Business Center, invited ones too, removed. Elsewhere no document knows more than inviting,
 * and whoever may invite may take it back.
 */
function exerciseOfRevoking({ invitation, account }: KnownInvitation, actor: string): Exercise {
  if (account.kind === 'manager' && invitation.invitedBy !== actor) {
    return { action: 'invitation.reject', on: account.id, params: {} }
  }
  if (account.kind === 'business-center') return { action: 'member.remove', on: account.id, params: {} }
  return exerciseOf(account, null, invitation.role)
}
