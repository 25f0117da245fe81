import type { AccessGraph } from './graph.ts'
import { numberTrees } from './trees.ts'
import type { Trees } from './trees.ts'

/**
 * What makes asking fast: the trees, and for each member the few accounts with others below them on
 * which the member holds something. Derived from the graph and made again when it has changed: links
 * rarely change, and gathering the holdings again costs as much as there are grants.
 */
export interface ReachIndex {
  readonly shape: number
  readonly version: number
  readonly trees: Trees
  /** By member: where the member's entries start; one more place than members. */
  readonly start: Int32Array
  /** By entry: number of the account in the trees, the last number below it, and the roles held. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly roles: Int32Array
}

/** The index as the graph stands now. */
export function reachIndex(graph: AccessGraph): ReachIndex {
  const { index, shape, holdings } = graph
  if (index && index.shape === shape && index.version === holdings.version) return index
  const trees =
    index?.shape === shape ? index.trees : numberTrees(graph.edges, graph.system.data, graph.kind.length)
  return (graph.index = { shape, version: holdings.version, trees, ...entriesByMember(graph, trees) })
}

function entriesByMember(graph: AccessGraph, trees: Trees): Omit<ReachIndex, 'shape' | 'version' | 'trees'> {
  const { holdings } = graph
  const members = graph.memberExists.length
  const start = new Int32Array(members + 1)
  const counted = (entry: number) =>
    holdings.roles.data[entry] !== 0 && numberOf(trees, holdings.account.data[entry]!) !== -1
  let count = 0
  for (let entry = 0; entry < holdings.member.length; entry++) {
    if (!counted(entry)) continue
    start[holdings.member.data[entry]! + 1]!++
    count++
  }
  for (let member = 0; member < members; member++) start[member + 1]! += start[member]!
  const next = start.slice()
  const from = new Int32Array(count)
  const to = new Int32Array(count)
  const roles = new Int32Array(count)
  for (let entry = 0; entry < holdings.member.length; entry++) {
    if (!counted(entry)) continue
    const place = next[holdings.member.data[entry]!]!++
    const number = numberOf(trees, holdings.account.data[entry]!)
    from[place] = number
    to[place] = trees.last[number]!
    roles[place] = holdings.roles.data[entry]!
  }
  return { start, from, to, roles }
}

/** Accounts that came after the numbering have nothing below them. */
function numberOf(trees: Trees, account: number): number {
  return account < trees.number.length ? trees.number[account]! : -1
}

/** The roles that the member holds on this numbered account or above it. */
export function rolesAtOrAboveNumber(index: ReachIndex, member: number, number: number): number {
  const { start, from, to, roles } = index
  let found = 0
  const end = start[member + 1]!
  for (let place = start[member]!; place < end; place++) {
    if (from[place]! <= number && number <= to[place]!) found |= roles[place]!
  }
  return found
}
