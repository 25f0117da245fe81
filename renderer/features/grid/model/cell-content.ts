import type { RoleCells } from '../../../../shared/contract/access.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import type { System } from '../../../../shared/model/system.ts'
import { policies } from '../../../../shared/policy/policies.ts'

/** What a person holds on an account. Equal contents are one object. */
export type CellContent = RoleCells['kinds'][number]

/** A role as a cell shows it. */
export interface CellRole {
  readonly role: string
  readonly holding: 'here' | 'above' | 'pending'
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
 * as granted. A role without a word of ours gives nothing and comes last.
 */
export function rolesOf(
  system: System,
  content: CellContent,
  pending: readonly string[],
): readonly CellRole[] {
  const roles = new Map<string, CellRole['holding']>()
  for (const role of pending) roles.set(role, 'pending')
  for (const role of content.above) roles.set(role, 'above')
  for (const role of content.here) roles.set(role, 'here')
  return [...roles]
    .map(([role, holding]) => ({ role, holding }))
    .toSorted(
      (a, b) =>
        Number(a.holding === 'pending') - Number(b.holding === 'pending') ||
        strength(system, a.role) - strength(system, b.role),
    )
}

/** Whether a role of this name can be given at all. */
export function givable(role: string): boolean {
  return role !== unknownRole
}
