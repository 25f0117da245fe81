import type { Account, AccountKind } from '../../../shared/model/account.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'
import { policies } from '../../../shared/policy/policies.ts'
import type { RoleDefinition } from '../../../shared/policy/policy.ts'

/** The kinds of account that are in view, by system. */
export type KindsInView = ReadonlyMap<System, ReadonlySet<AccountKind>>

/** Which kinds of which systems some accounts are. */
export function kindsOf(accounts: Iterable<Pick<Account, 'system' | 'kind'> | undefined>): KindsInView {
  const kinds = new Map<System, Set<AccountKind>>()
  for (const account of accounts) {
    if (!account) continue
    const known = kinds.get(account.system)
    if (known) known.add(account.kind)
    else kinds.set(account.system, new Set([account.kind]))
  }
  return kinds
}

export interface RolesOfSystem {
  readonly system: System
  readonly roles: readonly RoleDefinition[]
}

/** The roles of each system that some account in view can hold, in the order of the rule books. */
export function rolesInView(kinds: KindsInView): readonly RolesOfSystem[] {
  return systems.flatMap((system) => {
    const inView = kinds.get(system)
    if (!inView) return []
    const roles = policies[system].roles.filter((role) => role.kinds.some((kind) => inView.has(kind)))
    return roles.length === 0 ? [] : [{ system, roles }]
  })
}
