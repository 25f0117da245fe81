import type { AccountKind } from '../../../shared/model/account.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'
import type { TemplatePart } from '../../../shared/model/template.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { roleOf, rolesFor } from '../../../shared/policy/roles.ts'

/** A kind of account of a platform, with the roles that a template gives there. */
export interface PartsOfKind {
  readonly system: System
  readonly kind: AccountKind
  readonly roles: readonly string[]
}

/** Parts by platform and kind, in the order of the rule books. */
export function byKind(parts: readonly TemplatePart[]): readonly PartsOfKind[] {
  return everyKind().flatMap(({ system, kind }) => {
    const roles = rolesFor(system, kind)
      .map((role) => role.id)
      .filter((role) =>
        parts.some((part) => part.system === system && part.kind === kind && part.role === role),
      )
    return roles.length === 0 ? [] : [{ system, kind, roles }]
  })
}

/** The kinds on which some role can be held. */
export function everyKind(): readonly Pick<PartsOfKind, 'system' | 'kind'>[] {
  return systems.flatMap((system) =>
    (Object.keys(policies[system].kinds) as AccountKind[])
      .filter((kind) => rolesFor(system, kind).length > 0)
      .map((kind) => ({ system, kind })),
  )
}

/** Adds a role to a kind or takes it away. Roles of one class exclude each other, as on an account. */
export function toggled(
  kinds: readonly PartsOfKind[],
  on: PartsOfKind,
  role: string,
): readonly PartsOfKind[] {
  return kinds.map((each) => (each === on ? { ...each, roles: withRole(each, role) } : each))
}

function withRole({ system, roles }: PartsOfKind, role: string): readonly string[] {
  if (roles.includes(role)) return roles.filter((other) => other !== role)
  const same = roleOf(system, role)?.class
  return [...roles.filter((other) => roleOf(system, other)?.class !== same), role]
}

/** The parts as a template keeps them. */
export function partsOf(kinds: readonly PartsOfKind[]): readonly TemplatePart[] {
  return kinds.flatMap(({ system, kind, roles }) => roles.map((role) => ({ system, kind, role })))
}
