import type { Grant } from '../../shared/model/grant.ts'
import { roleBit } from '../access/codes.ts'
import type { AccessGraph } from '../access/graph.ts'
import { systemOf } from '../access/graph.ts'
import { Seen } from '../access/seen.ts'
import { flows } from './scope.ts'

/**
 * How many accounts a grant reaches, the account itself counted; 0 for a role that nobody knows, which gives nothing.
 * What is below an account is walked once for all grants on it, so 6,000 grants cost about as many steps as the
 * hierarchy is deep times large.
 */
export function reachCounter(graph: AccessGraph): (grant: Grant) => number {
  const known = new Map<number, number>()
  const seen = new Seen()
  return ({ account: id, role }) => {
    const account = graph.accounts.find(id)
    if (roleBit(systemOf(graph, account), role) === 0) return 0
    if (!flows(graph, account, role)) return 1
    const before = known.get(account)
    if (before !== undefined) return before
    const count = countBelow(graph, account, seen)
    known.set(account, count)
    return count
  }
}

function countBelow({ edges, kind }: AccessGraph, top: number, seen: Seen): number {
  seen.start(kind.length)
  seen.add(top)
  let count = 1
  const open = [top]
  for (let account = open.pop(); account !== undefined; account = open.pop()) {
    for (let edge = edges.firstDown.data[account]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
      const child = edges.child.data[edge]!
      if (edges.alive.data[edge] === 0 || seen.has(child)) continue
      seen.add(child)
      count++
      if (edges.firstDown.data[child] !== -1) open.push(child)
    }
  }
  return count
}
