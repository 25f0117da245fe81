import { done } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { Plan, WorkspaceView } from '../../feature.ts'
import { exerciseOf } from '../grants/exercise-of.ts'
import { findInvitation, takeStep } from './invitation-step.ts'
import { termFrom } from './term.ts'

/**
 * Sends an invitation anew: it is pending from now on, for the platform's own term, and whoever sends it
 * is its sender. The same act on the platform as inviting, which has no other way of doing it.
 */
export function resendInvitation(view: WorkspaceView, id: string): Result<Plan<'invitations.resend'>> {
  const known = findInvitation(view.store, id, 'invitation')
  if (!known.ok) return known
  const { invitation: before, account } = known.value
  const step = takeStep(view, known.value, 'resend', 'invitation')
  if (!step.ok) return step
  const { expiresAt: _, ...invitation } = step.value
  const sentAt = new Date(view.clock()).toISOString()
  const after = {
    ...invitation,
    ...(view.actor === keeper ? {} : { invitedBy: view.actor }),
    sentAt,
    ...termFrom(account.system, sentAt),
  }
  return done({
    rows: [{ table: 'invitation', before, after }],
    exercises: [exerciseOf(account, null, before.role)],
    answer: {},
  })
}
