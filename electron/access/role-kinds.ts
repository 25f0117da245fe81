import { accountKinds } from '../../shared/model/account.ts'
import type { System } from '../../shared/model/system.ts'
import { policies } from '../../shared/policy/policies.ts'

/** Whether an account of this kind can hold one of the roles of the mask. */
export function canHoldKind(system: System, kind: number, roles: number): boolean {
  return policies[system].roles.some(
    (role, place) => (roles & (1 << place)) !== 0 && role.kinds.includes(accountKinds[kind]!),
  )
}
