import type { System } from '../../shared/model/system.ts'
import { systems } from '../../shared/model/system.ts'
import { policies } from '../../shared/policy/policies.ts'
import { systemOf } from './graph.ts'
import type { AccessGraph } from './graph.ts'
import { matrix } from './matrix.ts'
import type { RoleMatrix } from './matrix.ts'

/** What one person gains and loses of one role: on which accounts, in the order in which these were asked for. */
export interface RoleShift {
  readonly member: string
  readonly system: System
  readonly role: string
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

/** Everybody's roles at one moment. A graph that moves on does not change it. */
export interface RolesThen {
  readonly matrix: RoleMatrix
  /** By account. */
  readonly systems: readonly (System | null)[]
}

/** Cells of one matrix: at 85,000 accounts this is 40 members at a time, and 14 MB. */
const cellsAtOnce = 3_500_000

/** Members in groups, of which the roles on so many accounts are held in memory at once. */
export function* membersInTurn(
  members: readonly string[],
  accounts: number,
): Generator<readonly string[], void> {
  const atOnce = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, accounts)))
  for (let first = 0; first < members.length; first += atOnce) yield members.slice(first, first + atOnce)
}

export function rolesThen(
  graph: AccessGraph,
  members: readonly string[],
  accounts: readonly string[],
): RolesThen {
  return {
    matrix: matrix(graph, members, accounts),
    systems: accounts.map((id) => {
      const place = graph.accounts.find(id)
      return place === -1 ? null : systemOf(graph, place)
    }),
  }
}

/** Who gains and loses which role where, by member and strength of role; roles held before and after are none of it. */
export function shiftsBetween(
  members: readonly string[],
  accounts: readonly string[],
  before: RolesThen,
  after: RolesThen,
): readonly RoleShift[] {
  const known = new Map<string, ReadonlySet<string>>()
  const rolesBefore = roleSets(before.matrix, known)
  const rolesAfter = roleSets(after.matrix, known)
  return members.flatMap((member, row) => {
    const found = new Map<string, Gathered>()
    const gather = (column: number, { systems: at }: RolesThen, role: string, way: 'gained' | 'lost') => {
      // An account that has roles at a moment is there.
      const system = at[column]!
      const key = `${system}/${role}`
      const one = found.get(key) ?? { system, role, gained: [], lost: [] }
      found.set(key, one)
      one[way].push(accounts[column]!)
    }
    for (let column = 0; column < accounts.length; column++) {
      const cell = row * accounts.length + column
      const had = rolesBefore[before.matrix.cells[cell]!]!
      const has = rolesAfter[after.matrix.cells[cell]!]!
      const isSame = had === has && before.systems[column] === after.systems[column]
      if (isSame) continue
      const isMoved = before.systems[column] !== after.systems[column]
      for (const role of has) if (isMoved || !had.has(role)) gather(column, after, role, 'gained')
      for (const role of had) if (isMoved || !has.has(role)) gather(column, before, role, 'lost')
    }
    return [...found.values()]
      .toSorted((one, other) => rank(one) - rank(other))
      .map(({ system, role, gained, lost }) => ({ member, system, role, gained, lost }))
  })
}

interface Gathered {
  readonly system: System
  readonly role: string
  readonly gained: string[]
  readonly lost: string[]
}

/** The roles of each content of a matrix, wherever they come from; equal sets are one object of `known`. */
function roleSets(
  { kinds }: RoleMatrix,
  known: Map<string, ReadonlySet<string>>,
): readonly ReadonlySet<string>[] {
  return kinds.map(({ here, above }) => {
    const roles = [...new Set([...here, ...above])].toSorted()
    const key = roles.join(' ')
    const set = known.get(key) ?? new Set(roles)
    known.set(key, set)
    return set
  })
}

function rank({ system, role }: Gathered): number {
  const place = policies[system].roles.findIndex(({ id }) => id === role)
  return systems.indexOf(system) * 100 + place
}
