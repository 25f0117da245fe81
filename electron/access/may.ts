import { flowingRoles, ownerYes } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { judge } from './judge.ts'
import { emptyReach, gather } from './reach.ts'
import { reachIndexAtHand, rolesAtOrAboveNumber } from './reach-index.ts'
import type { ReachIndex } from './reach-index.ts'
import { ownerships } from './rule-book.ts'
import type { Act, RolesByPlace } from './rule-book.ts'

const scratch = emptyReach()

/** The bare check, for a question that is resolved already: allocates nothing. */
export function mayDo(graph: AccessGraph, member: number, account: number, act: Act): boolean {
  const index = reachIndexAtHand(graph)
  if (index) {
    const held = index.held[member]! & act.roles
    if (held === 0) return false
    const system = graph.system.data[account]!
    if (act.byPlace && index.trees.isForest[system]! && ownerships[system]!.by !== 'every-link')
      return mayInForest(graph, index, member, account, held, act.byPlace)
  }
  gather(graph, member, account, scratch)
  return judge(graph, account, act, scratch)
}

/**
 * Where one role is enough and managers form trees: looks only where a role that counts could be, and stops
 * at the first. The same as `gather` and `judge`, in two thirds of the time. `held` are the roles that the
 * member holds anywhere.
 */
function mayInForest(
  graph: AccessGraph,
  index: ReachIndex,
  member: number,
  account: number,
  held: number,
  { here, above, owning }: RolesByPlace,
): boolean {
  if ((held & here) !== 0 && (graph.holdings.rolesOf(member, account) & here) !== 0) return true
  const system = graph.system.data[account]!
  const flowing = held & flowingRoles[system]!
  const { firstParent, parents } = index.trees
  // Accounts that came after the numbering have nothing above them.
  if (flowing === 0 || account + 1 >= firstParent.length) return false
  const ownsItself = ((1 << graph.kind.data[account]!) & ownerships[system]!.ownThemselves) !== 0
  const end = firstParent[account + 1]!
  for (let place = firstParent[account]!; place < end; place++) {
    const parent = parents[place]!
    const owns = ownsItself || (parent & 3) === ownerYes
    const counting = flowing & (owns ? above | owning : above)
    if (counting !== 0 && (rolesAtOrAboveNumber(index, member, parent >> 2) & counting) !== 0) return true
  }
  return false
}
