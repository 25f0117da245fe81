import type { AccountKind } from '../../shared/model/account.ts'
import type { System } from '../../shared/model/system.ts'
import type { Params } from '../../shared/model/verdict.ts'
import { policies } from '../../shared/policy/policies.ts'
import type { ActionDefinition } from '../../shared/policy/policy.ts'

/** An action with its parameters. */
export interface NamedAct {
  readonly action: string
  readonly params: Params
}

/**
 * Everything that the platform's documents let one ask about accounts of a kind: each action once for each level, or
 * each change from one level to another.
 */
export function actsOn(system: System, kind: AccountKind): readonly NamedAct[] {
  return policies[system].actions
    .filter((definition) => definition.kind === kind)
    .flatMap((definition) =>
      paramsOf(system, kind, definition).map((params) => ({ action: definition.action, params })),
    )
}

function paramsOf(system: System, kind: AccountKind, { params }: ActionDefinition): readonly Params[] {
  const levels = policies[system].roles
    .filter((role) => role.class === 'level' && role.kinds.includes(kind))
    .map((role) => role.id)
  if (params.length === 0) return [{}]
  if (params.includes('level')) return levels.map((level) => ({ level }))
  return levels.flatMap((from) => levels.filter((to) => to !== from).map((to) => ({ from, to })))
}
