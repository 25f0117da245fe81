import type { System } from '../../shared/model/system.ts'
import { policies } from '../../shared/policy/policies.ts'

/** Whether one role gives more than another of its class; a role that nobody knows is the weakest. */
export function isStronger(system: System, role: string, other: string): boolean {
  return rank(system, role) < rank(system, other)
}

/** Roles stand strongest first in the policy. */
function rank(system: System, role: string): number {
  const place = policies[system].roles.findIndex((definition) => definition.id === role)
  return place === -1 ? Infinity : place
}
