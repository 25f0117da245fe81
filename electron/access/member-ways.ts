import { flowingRoles, ownerYes } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { fromAbove, fromOwner, heldHere } from './placed-rules.ts'
import type { Enough } from './placed-rules.ts'
import { rolesAtOrAboveNumber } from './reach-index.ts'
import type { ReachIndex } from './reach-index.ts'
import { isBefore, isOwnedAnyway } from './ways.ts'
import type { TreeWay } from './ways.ts'

/**
 * The strongest way by which a member's role arrives below a numbered account, or null. `enough`: the roles that count.
 * Of grants of one role the nearest is the one: its route is the shortest.
 */
export function wayBelow(
  graph: AccessGraph,
  index: ReachIndex,
  member: number,
  parent: number,
  enough: number,
  owns: boolean,
): TreeWay | null {
  const flowing = flowingRoles[graph.system.data[index.trees.account[parent]!]!]!
  const roles = rolesAtOrAboveNumber(index, member, parent) & enough & flowing
  if (roles === 0) return null
  const role = roles & -roles
  return { role, owns, from: index.trees.account[nearestHolding(index, member, parent, role)]!, to: parent }
}

/** The number of the nearest account, at this one or above it, on which the member holds the role. */
function nearestHolding(
  { start, entries }: ReachIndex,
  member: number,
  number: number,
  role: number,
): number {
  let nearest = -1
  const end = start[member + 1]! * 3
  for (let place = start[member]! * 3; place < end; place += 3) {
    const at = entries[place]!
    if (at <= nearest || at > number || number > entries[place + 1]!) continue
    if ((entries[place + 2]! & role) !== 0) nearest = at
  }
  return nearest
}

/**
 * The strongest way by which a role of the member arrives at the account, whatever is above it; null where none does.
 * Managers have to form trees. Who owns is told by the last link: of a grant from which a route leads through the owner
 * and another past it, the former is shorter.
 */
export function wayTo(
  graph: AccessGraph,
  index: ReachIndex,
  member: number,
  account: number,
  enough: Enough,
): TreeWay | null {
  const { trees } = index
  const isOwned = isOwnedAnyway(graph, account)
  const here = graph.holdings.rolesOf(member, account) & enough[heldHere]
  let best: TreeWay | null = here === 0 ? null : { role: here & -here, owns: isOwned, from: account, to: -1 }
  // Accounts that came after the numbering have nothing above them.
  const end = account + 1 < trees.firstParent.length ? trees.firstParent[account + 1]! : -1
  for (let place = trees.firstParent[account]!; place < end; place++) {
    const parent = trees.parents[place]!
    const owns = isOwned || (parent & 3) === ownerYes
    const way = wayBelow(graph, index, member, parent >> 2, enough[owns ? fromOwner : fromAbove], owns)
    if (way && (!best || isBefore(graph, trees, account, way, best))) best = way
  }
  return best
}

/** By how many grants a role arrives below a numbered account: in trees each is one route. */
export function countBelow(
  { start, entries }: ReachIndex,
  member: number,
  number: number,
  role: number,
): number {
  let count = 0
  const end = start[member + 1]! * 3
  for (let place = start[member]! * 3; place < end; place += 3) {
    const covers = entries[place]! <= number && number <= entries[place + 1]!
    if (covers && (entries[place + 2]! & role) !== 0) count++
  }
  return count
}

/** By how many routes a role arrives at the account. */
export function waysTo(
  graph: AccessGraph,
  index: ReachIndex,
  member: number,
  account: number,
  role: number,
): number {
  const { firstParent, parents } = index.trees
  let count = (graph.holdings.rolesOf(member, account) & role) === 0 ? 0 : 1
  if ((flowingRoles[graph.system.data[account]!]! & role) === 0) return count
  const end = account + 1 < firstParent.length ? firstParent[account + 1]! : -1
  for (let place = firstParent[account]!; place < end; place++)
    count += countBelow(index, member, parents[place]! >> 2, role)
  return count
}
