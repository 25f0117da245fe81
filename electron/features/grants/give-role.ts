import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { canHold, classOf, roleOf } from '../../../shared/policy/roles.ts'
import type { Exercise, WorkspaceView } from '../../feature.ts'
import { exerciseOf } from './exercise-of.ts'

/** The rows of one grant given or removed, and the platform's act it stands for. */
export interface GrantStep {
  readonly rows: readonly RowChange[]
  readonly exercises: readonly Exercise[]
}

/**
 * Gives a member a role on an account. A role of the same class there is replaced; a role that is
 * held already changes nothing. Fails with `not-found` for an unknown id, with `structure` for a role
 * that this kind of account cannot hold.
 */
export function giveRole(view: WorkspaceView, grant: Grant): Result<GrantStep> {
  const account = view.store.row('account', JSON.stringify([grant.account]))
  if (!account) return failed('not-found', 'question.unknown-account', { subject: grant.account })
  if (!view.store.row('member', JSON.stringify([grant.member]))) {
    return failed('not-found', 'question.unknown-member', { subject: grant.member })
  }
  return giveRoleOn(view, account, grant)
}

/** The same for an account and a member that are there, or come about by the same change. */
export function giveRoleOn(
  { store }: Pick<WorkspaceView, 'store'>,
  account: Account,
  grant: Grant,
): Result<GrantStep> {
  const { system } = account
  const refusal = refusalOfRole(account, grant.role)
  if (refusal) return refusal
  const held = store
    .grantsOf(grant.member, grant.account)
    .find((other) => classOf(system, other) === classOf(system, grant))
  if (held && held.role === grant.role && (grant.detail === undefined || grant.detail === held.detail)) {
    return done({ rows: [], exercises: [] })
  }
  if (held?.role === grant.role) {
    const rows = [{ table: 'grant', before: held, after: { ...held, ...grant } }] as const
    return done({ rows, exercises: [exerciseOf(account, held.role, grant.role)] })
  }
  const removal: readonly RowChange[] = held ? [{ table: 'grant', before: held, after: null }] : []
  return done({
    rows: [...removal, { table: 'grant', before: null, after: grant }],
    exercises: [exerciseOf(account, held?.role ?? null, grant.role)],
  })
}

/** Why an account of this kind cannot give the role, or null where it can. */
export function refusalOfRole({ system, kind }: Account, role: string) {
  if (!roleOf(system, role)) return failed('structure', 'grant.unknown-role', { role, system })
  if (role !== unknownRole && canHold({ system, kind }, role)) return null
  return failed('structure', 'grant.not-on-this-kind', { role: `${system}/${role}`, kind })
}
