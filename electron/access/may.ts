import type { AccessGraph } from './graph.ts'
import { judge } from './judge.ts'
import { emptyReach, gather } from './reach.ts'
import { reachIndexAtHand } from './reach-index.ts'
import type { Act } from './rule-book.ts'

const scratch = emptyReach()

/** The bare check, for a question that is resolved already: allocates nothing. */
export function mayDo(graph: AccessGraph, member: number, account: number, act: Act): boolean {
  const index = reachIndexAtHand(graph)
  if (index && (index.held[member]! & act.roles) === 0) return false
  gather(graph, member, account, scratch)
  return judge(graph, account, act, scratch)
}
