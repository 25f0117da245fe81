import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { WorkspaceView } from '../../feature.ts'
import { exerciseOf } from './exercise-of.ts'
import type { GrantStep } from './give-role.ts'

/** Removes a role held on the account itself. Fails with `not-found` where it is not held there. */
export function removeRole(
  view: WorkspaceView,
  grant: {
    readonly member: string
    readonly account: string
    readonly role: string
    readonly raw?: string | undefined
  },
): Result<GrantStep> {
  const account = view.store.row('account', JSON.stringify([grant.account]))
  if (!account) return failed('not-found', 'question.unknown-account', { subject: grant.account })
  const held = view.store
    .grantsOf(grant.member, grant.account)
    .find((other) => other.role === grant.role && other.raw === grant.raw)
  if (!held) return failed('not-found', 'grant.not-held', { ...grant, raw: grant.raw ?? null })
  return done({
    rows: [{ table: 'grant', before: held, after: null }],
    exercises: [exerciseOf(account, held.role, null)],
  })
}
