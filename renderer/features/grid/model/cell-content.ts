import type { RoleCells } from '../../../../shared/contract/access.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import type { System } from '../../../../shared/model/system.ts'
import { isLeaving } from '../../../client/planned-access.ts'
import type { PlannedRole } from '../../../client/planned-access.ts'
import { policies } from '../../../../shared/policy/policies.ts'
import { isAdminRole } from '../../../../shared/policy/roles.ts'
import type { ShownRoles } from './row-facts.ts'

/** What a person holds on an account. Equal contents are one object. */
export type CellContent = RoleCells['kinds'][number]

/** A role as a cell shows it. */
export interface CellRole {
  readonly role: string
  readonly holding: 'here' | 'above' | 'pending' | 'planned'
  /** The plan that is collected takes it away. */
  readonly leaving: boolean
}

/** What a cell shows beside what is held: roles that were offered, and what the plan does. */
export interface CellBeside {
  readonly pending: readonly string[]
  readonly planned: readonly PlannedRole[]
}

const known = new Map<string, CellContent>()

/** The one object for these roles, so that a cell is drawn again only when it says something else. */
export function cellContent(here: readonly string[], above: readonly string[]): CellContent {
  const key = `${here.join(' ')}|${above.join(' ')}`
  const content = known.get(key) ?? { here, above }
  known.set(key, content)
  return content
}

export const emptyCell = cellContent([], [])

/** What of a cell is to be seen where some roles are hidden. */
export function shownIn(content: CellContent, { direct, admins }: ShownRoles): CellContent {
  if ((!direct && !admins) || content === emptyCell) return content
  const roles = (held: readonly string[]): readonly string[] =>
    admins ? held.filter((role) => isAdminRole(role)) : held
  return cellContent(roles(content.here), direct ? [] : roles(content.above))
}

const strengths = new Map<string, number>(
  Object.values(policies).flatMap((policy) =>
    policy.roles.map((role, place): [string, number] => [`${policy.system} ${role.id}`, place]),
  ),
)

/** The place of a role in its system's rule book, the strongest first; unknown roles come last. */
export function strength(system: System, role: string): number {
  return strengths.get(`${system} ${role}`) ?? Number.MAX_SAFE_INTEGER
}

/**
 * The roles of a cell, each once: by strength, and where a role is both granted here and inherited,
 * as granted. A role without a word of ours gives nothing and comes late; what is not held yet comes last.
 */
export function rolesOf(
  system: System,
  content: CellContent,
  { pending, planned }: CellBeside,
): readonly CellRole[] {
  const roles = new Map<string, CellRole['holding']>()
  for (const role of pending) roles.set(role, 'pending')
  for (const role of content.above) roles.set(role, 'above')
  for (const { role, change } of planned) if (change !== 'take') roles.set(role, 'planned')
  for (const role of content.here) roles.set(role, 'here')
  return [...roles]
    .map(([role, holding]) => ({
      role,
      holding,
      leaving: holding === 'here' && isLeaving(system, { role }, planned),
    }))
    .toSorted(
      (a, b) =>
        lateness(a.holding) - lateness(b.holding) || strength(system, a.role) - strength(system, b.role),
    )
}

function lateness(holding: CellRole['holding']): number {
  return holding === 'planned' ? 2 : Number(holding === 'pending')
}

/** Whether a role of this name can be given at all. */
export function givable(role: string): boolean {
  return role !== unknownRole
}
