import { accountsShown } from '../../../shared/contract/plans.ts'
import type { AccessShift } from '../../../shared/contract/plans.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { systemOf } from '../../access/graph.ts'
import { matrix } from '../../access/matrix.ts'
import type { RoleMatrix } from '../../access/matrix.ts'
import type { WorkspaceView } from '../../feature.ts'
import { touchedAccess } from './touched-access.ts'

/** Cells of one matrix: at 85,000 accounts this is 40 members at a time, and 14 MB. */
const cellsAtOnce = 3_500_000

/**
 * Who gains and loses which role on how many accounts, if these rows change: effective roles before and
 * after, of the members and accounts that the change can touch. By member, system and strength of role.
 */
export function accessShifts(view: WorkspaceView, rows: readonly RowChange[]): readonly AccessShift[] {
  const before = touchedAccess(view.graph, rows)
  const after = view.rehearse((stage) => {
    stage.write(rows)
    return touchedAccess(view.graph, rows)
  })
  const members = [...new Set([...before.members, ...after.members])].toSorted()
  const accounts = [...new Set([...before.accounts, ...after.accounts])]
  const atOnce = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, accounts.length)))
  const shifts: AccessShift[] = []
  for (let first = 0; first < members.length; first += atOnce) {
    shifts.push(...shiftsOf(view, rows, members.slice(first, first + atOnce), accounts))
  }
  return shifts
}

function shiftsOf(
  view: WorkspaceView,
  rows: readonly RowChange[],
  members: readonly string[],
  accounts: readonly string[],
): readonly AccessShift[] {
  const { graph } = view
  const before = matrix(graph, members, accounts)
  return view.rehearse((stage) => {
    stage.write(rows)
    const after = matrix(graph, members, accounts)
    const known = new Map<string, ReadonlySet<string>>()
    const rolesBefore = roleSets(before, known)
    const rolesAfter = roleSets(after, known)
    return members.flatMap((member, row) => {
      const found = new Map<string, Gathered>()
      const gather = (account: string, role: string, way: 'gained' | 'lost') => {
        const system = systemOf(graph, graph.accounts.find(account))
        const key = `${system}/${role}`
        const one = found.get(key) ?? { system, role, gained: [], lost: [] }
        found.set(key, one)
        one[way].push(account)
      }
      for (let column = 0; column < accounts.length; column++) {
        const cell = row * accounts.length + column
        const had = rolesBefore[before.cells[cell]!]!
        const has = rolesAfter[after.cells[cell]!]!
        if (had === has) continue
        for (const role of has) if (!had.has(role)) gather(accounts[column]!, role, 'gained')
        for (const role of had) if (!has.has(role)) gather(accounts[column]!, role, 'lost')
      }
      return [...found.values()].toSorted((one, other) => rank(one) - rank(other)).map(shiftOf(member))
    })
  })
}

interface Gathered {
  readonly system: System
  readonly role: string
  readonly gained: string[]
  readonly lost: string[]
}

function shiftOf(member: string) {
  return ({ system, role, gained, lost }: Gathered): AccessShift => ({
    member,
    role,
    system,
    gained: gained.length,
    lost: lost.length,
    gainedOn: gained.slice(0, accountsShown),
    lostOn: lost.slice(0, accountsShown),
  })
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
