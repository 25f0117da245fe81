import type { RowChange } from '../../../shared/model/row.ts'
import { flowingRoles, kindCodes, roleBit } from '../../access/codes.ts'
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
 * members of its grants, with what is below the accounts of these; where a link comes or goes, everyone
 * who reaches the parent, with what is below the child; and where an account becomes another kind, everyone who
 * reaches it.
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
    } else if (table === 'link' && before?.status !== after?.status) {
      const { parent, child } = (after ?? before)!
      const above = graph.accounts.find(parent)
      const below = graph.accounts.find(child)
      if (above !== -1) parents.add(above)
      if (below === -1) continue
      withBelow.add(below)
      // What a group passes on hangs on other links: see group-links.ts.
      for (const group of groupsAbove(graph, below)) parents.add(group)
      if (graph.kind.data[below] === kindCodes['account-group'])
        for (const held of heldBy(graph, below)) withBelow.add(held)
    } else if (table === 'account' && (before?.system !== after?.system || before?.kind !== after?.kind)) {
      const place = graph.accounts.find((after ?? before)!.id)
      if (place === -1) continue
      parents.add(place)
      withBelow.add(place)
    }
  }
  for (const parent of parents) {
    for (const member of membersReaching(graph, parent)) members.add(graph.members.ids[member]!)
  }
  addBelow(graph, withBelow)
  const accounts = new Set([...withBelow, ...alone].map((place) => graph.accounts.ids[place]!))
  return { members, accounts }
}

/** Groups that the account stands in, whether they pass anything on or not. */
function groupsAbove({ edges, kind }: AccessGraph, account: number): readonly number[] {
  const found: number[] = []
  for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    const parent = edges.parent.data[edge]!
    if (kind.data[parent] === kindCodes['account-group']) found.push(parent)
  }
  return found
}

/** What stands in a group, whether it gets anything from it or not. */
function heldBy({ edges }: AccessGraph, group: number): readonly number[] {
  const found: number[] = []
  for (let edge = edges.firstDown.data[group]!; edge !== -1; edge = edges.nextDown.data[edge]!)
    found.push(edges.child.data[edge]!)
  return found
}

/** A set that grows while it is walked: each account once, however many ways lead to it. */
function addBelow({ edges }: AccessGraph, places: Set<number>): void {
  for (const place of places) {
    for (let edge = edges.firstDown.data[place]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
      if (edges.alive.data[edge] !== 0) places.add(edges.child.data[edge]!)
    }
  }
}
