import { flowingRoles, ownerYes } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { ownerships } from './rule-book.ts'
import type { RolesByPlace } from './rule-book.ts'
import { numberOf, treesOf } from './trees.ts'

/** How a grant reaches an account: held on it, above it, or above it by a link that owns. */
export type Arrival = 'here' | 'above' | 'owning'

/** Hears of an account that a grant's roles reach; of the same one again for each grant and each link. */
export type SeeReached = (account: number, roles: number, arrival: Arrival) => void

/** Whether roles that arrive so are enough alone for an act that hangs on one role. */
export function suffices(byPlace: RolesByPlace, roles: number, arrival: Arrival): boolean {
  if (arrival === 'here') return (roles & byPlace.here) !== 0
  return (roles & (arrival === 'owning' ? byPlace.above | byPlace.owning : byPlace.above)) !== 0
}

/**
 * Whether arrivals say all there is to know about accounts of this system: in trees, where who owns an
 * account is told by the link that arrives at it.
 */
export function arrivesInTrees(graph: AccessGraph, system: number): boolean {
  return ownerships[system]!.by !== 'every-link' && treesOf(graph).isForest[system]!
}

/**
 * Every account that one of these roles (by system code) of the member reaches. Outside trees the arrival
 * is not told: it is always 'above'.
 */
export function eachReached(
  graph: AccessGraph,
  member: number,
  wanted: readonly number[],
  see: SeeReached,
): void {
  const { holdings } = graph
  for (
    let entry = holdings.firstOfMember.data[member]!;
    entry !== -1;
    entry = holdings.nextOfMember.data[entry]!
  ) {
    const account = holdings.account.data[entry]!
    const system = graph.system.data[account]!
    const roles = holdings.roles.data[entry]! & wanted[system]!
    if (roles === 0) continue
    see(account, roles, 'here')
    const flowing = roles & flowingRoles[system]!
    if (flowing === 0) continue
    if (arrivesInTrees(graph, system)) eachInTree(graph, account, flowing, see)
    else eachByLinks(graph, account, flowing, see)
  }
}

/** How many accounts the member's roles reach, counted once for each role and link, where that is known at once; else Infinity. */
export function countReached(graph: AccessGraph, member: number): number {
  const { holdings } = graph
  const trees = treesOf(graph)
  let count = 0
  for (
    let entry = holdings.firstOfMember.data[member]!;
    entry !== -1;
    entry = holdings.nextOfMember.data[entry]!
  ) {
    const account = holdings.account.data[entry]!
    if (!arrivesInTrees(graph, graph.system.data[account]!)) return Infinity
    const from = numberOf(trees, account)
    if (from === -1) count++
    else {
      const end = trees.last[from]! + 1
      count += end - from + trees.firstLeaf[end]! - trees.firstLeaf[from]!
    }
  }
  return count
}

function eachInTree(graph: AccessGraph, top: number, roles: number, see: SeeReached): void {
  const trees = treesOf(graph)
  const from = numberOf(trees, top)
  if (from === -1) return
  const ownThemselves = ownerships[graph.system.data[top]!]!.ownThemselves
  const ownsItself = (account: number) => ((1 << graph.kind.data[account]!) & ownThemselves) !== 0
  const end = trees.last[from]! + 1
  for (let number = from + 1; number < end; number++) {
    const account = trees.account[number]!
    const { firstParent, parents } = trees
    const owns = ownsItself(account) || (parents[firstParent[account]!]! & 3) === ownerYes
    see(account, roles, owns ? 'owning' : 'above')
  }
  for (let place = trees.firstLeaf[from]!; place < trees.firstLeaf[end]!; place++) {
    const leaf = trees.leaves[place]!
    const owns = (leaf & 3) === ownerYes || ownsItself(leaf >> 2)
    see(leaf >> 2, roles, owns ? 'owning' : 'above')
  }
}

function eachByLinks(graph: AccessGraph, top: number, roles: number, see: SeeReached): void {
  const { edges } = graph
  const found = new Set([top])
  for (const node of found) {
    for (let edge = edges.firstDown.data[node]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
      if (edges.alive.data[edge] !== 0) found.add(edges.child.data[edge]!)
    }
  }
  found.delete(top)
  for (const account of found) see(account, roles, 'above')
}
