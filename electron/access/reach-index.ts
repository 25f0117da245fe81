import type { AccessGraph } from './graph.ts'
import { numberOf, treesAtHand, treesOf } from './trees.ts'
import type { Trees } from './trees.ts'

/**
 * What makes a check fast: the trees, and for each member the few accounts with others below them on
 * which the member holds something. Derived from the graph and made again at the next check when it has
 * changed: gathering the holdings costs as much as there are grants.
 */
export interface ReachIndex {
  readonly version: number
  readonly trees: Trees
  /** By member: all roles held, wherever it is. */
  readonly held: Int32Array
  /** By member: where the member's entries start; one more place than members. */
  readonly start: Int32Array
  /** By entry three integers: number of the account in the trees, the last number below it, the roles held. */
  readonly entries: Int32Array
}

/** The index as the graph stands now. */
export function reachIndex(graph: AccessGraph): ReachIndex {
  const { index, shape, holdings } = graph
  if (index && index.trees.shape === shape && index.version === holdings.version) return index
  const trees = treesOf(graph)
  return (graph.index = { version: holdings.version, trees, ...entriesByMember(graph, trees) })
}

/** The index for a single question: null where the trees would have to be numbered for it. */
export function reachIndexAtHand(graph: AccessGraph): ReachIndex | null {
  return treesAtHand(graph) && reachIndex(graph)
}

function entriesByMember(graph: AccessGraph, trees: Trees): Omit<ReachIndex, 'version' | 'trees'> {
  const { holdings } = graph
  const members = graph.memberExists.length
  const held = new Int32Array(members)
  const start = new Int32Array(members + 1)
  const counted = (entry: number) =>
    holdings.roles.data[entry] !== 0 && numberOf(trees, holdings.account.data[entry]!) !== -1
  for (let entry = 0; entry < holdings.member.length; entry++) {
    held[holdings.member.data[entry]!]! |= holdings.roles.data[entry]!
    if (counted(entry)) start[holdings.member.data[entry]! + 1]!++
  }
  for (let member = 0; member < members; member++) start[member + 1]! += start[member]!
  const next = start.slice()
  const entries = new Int32Array(start[members]! * 3)
  for (let entry = 0; entry < holdings.member.length; entry++) {
    if (!counted(entry)) continue
    const place = next[holdings.member.data[entry]!]!++ * 3
    const number = numberOf(trees, holdings.account.data[entry]!)
    entries[place] = number
    entries[place + 1] = trees.last[number]!
    entries[place + 2] = holdings.roles.data[entry]!
  }
  return { held, start, entries }
}

/** The roles that the member holds on this numbered account or above it. */
export function rolesAtOrAboveNumber(index: ReachIndex, member: number, number: number): number {
  const { start, entries } = index
  let found = 0
  const end = start[member + 1]! * 3
  for (let place = start[member]! * 3; place < end; place += 3) {
    if (entries[place]! <= number && number <= entries[place + 1]!) found |= entries[place + 2]!
  }
  return found
}
