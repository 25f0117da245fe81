import type { Account, AccountKind } from '../model/account.ts'
import type { Grant } from '../model/grant.ts'
import { unknownRole } from '../model/grant.ts'
import type { System } from '../model/system.ts'
import { policies } from './policies.ts'
import type { RoleDefinition } from './policy.ts'

/** The roles that an account of this system and kind can hold, strongest first inside a class. */
export function rolesFor(system: System, kind: AccountKind): readonly RoleDefinition[] {
  return policies[system].roles.filter((role) => role.kinds.includes(kind))
}

/** The definition of a role, or undefined where the system has no such role. */
export function roleOf(system: System, role: string): RoleDefinition | undefined {
  return policies[system].roles.find((definition) => definition.id === role)
}

/** Roles that may do everything on their account, or on the asset that they are about. */
const adminRoles: ReadonlySet<string> = new Set(['admin', 'asset-admin'])

/** Whether a role is an administrator's, on any platform. */
export function isAdminRole(role: string): boolean {
  return adminRoles.has(role)
}

/**
 * The class in which a grant excludes others on the same account. A role without a word of ours
 * stands in a class of its own, by what the platform said, so it never pushes out a known one.
 */
export function classOf(system: System, grant: Pick<Grant, 'role' | 'raw'>): string {
  if (grant.role === unknownRole) return `${unknownRole}:${grant.raw ?? ''}`
  return roleOf(system, grant.role)?.class ?? grant.role
}

/** Whether the role can be held on this account. */
export function canHold(account: Pick<Account, 'system' | 'kind'>, role: string): boolean {
  return role === unknownRole || (roleOf(account.system, role)?.kinds.includes(account.kind) ?? false)
}

/** The word Keyholder uses for a role that a file calls `word`, or undefined where there is none. */
export function readRole(system: System, word: string): string | undefined {
  const plain = word.trim().toLowerCase()
  const role = policies[system].synonyms[plain] ?? plain
  return role === unknownRole || roleOf(system, role) ? role : undefined
}
