import type { RowChange } from '../../../shared/model/row.ts'
import { flowingRoles, roleBit } from '../../access/codes.ts'
import { membersReaching } from '../../access/effective.ts'
import type { AccessGraph } from '../../access/graph.ts'
import { systemOf } from '../../access/graph.ts'

/** Whose roles, and on which accounts, a change can touch, by ids. */
export interface TouchedAccess {
  readonly members: ReadonlySet<string>
  /** Each changed place first, then what is below it. */
  readonly accounts: ReadonlySet<string>
}

/**
 * What a change of these rows touches in the graph as it stands, which is asked before and after it: the
 * members of its grants, with what is below the accounts of these; and where a link comes or goes, everyone
 * who reaches the parent, with what is below the child.
 */
export function touchedAccess(graph: AccessGraph, rows: readonly RowChange[]): TouchedAccess {
  const members = new Set<string>()
  const alone = new Set<number>()
  const withBelow = new Set<number>()
  const parents = new Set<number>()
  for (const { table, before, after } of rows) {
    if (table === 'grant') {
      const { member, account, role } = (after ?? before)!
      members.add(member)
      const place = graph.accounts.find(account)
      if (place === -1) continue
      const system = systemOf(graph, place)
      const flows = (roleBit(system, role) & flowingRoles[graph.system.data[place]!]!) !== 0
      ;(flows ? withBelow : alone).add(place)
    } else if (table === 'link' && (before?.status === 'active') !== (after?.status === 'active')) {
      const { parent, child } = (after ?? before)!
      const above = graph.accounts.find(parent)
      const below = graph.accounts.find(child)
      if (above !== -1) parents.add(above)
      if (below !== -1) withBelow.add(below)
    }
  }
  for (const parent of parents) {
    for (const member of membersReaching(graph, parent)) members.add(graph.members.ids[member]!)
  }
  addBelow(graph, withBelow)
  const accounts = new Set([...withBelow, ...alone].map((place) => graph.accounts.ids[place]!))
  return { members, accounts }
}

/** A set that grows while it is walked: each account once, however many ways lead to it. */
function addBelow({ edges }: AccessGraph, places: Set<number>): void {
  for (const place of places) {
    for (let edge = edges.firstDown.data[place]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
      if (edges.alive.data[edge] !== 0) places.add(edges.child.data[edge]!)
    }
  }
}
