import { flowingRoles, ownerYes } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { arrivesInTrees } from './reached.ts'
import { Seen } from './seen.ts'
import { numberOf } from './trees.ts'
import type { Trees } from './trees.ts'
import { isOwnedAnyway } from './ways.ts'

/** Hears of every account that a member's roles reach in trees, each once. */
export interface SweepEars {
  /** One account is above it, and nothing is granted on it: whatever else is so below that one is reached alike. */
  readonly below: (account: number, parent: number, owns: boolean) => void
  /** Reached in more than one way, or by what is granted on it. */
  readonly crossed: (account: number) => void
}

/**
 * Walks everything below the accounts on which the member holds one of the roles `wanted` (by system code), each
 * numbered account once however many grants lie above it.
 */
export function sweepTrees(
  graph: AccessGraph,
  trees: Trees,
  member: number,
  wanted: readonly number[],
  { below, crossed }: SweepEars,
): void {
  const { direct, tops } = grantsInTrees(graph, trees, member, wanted)
  const { firstParent, parents, firstLeaf, leaves } = trees
  met.start(graph.kind.length)
  granted.start(graph.kind.length)
  for (const account of direct) granted.add(account)
  let last = -1
  for (const top of tops) {
    const end = trees.last[top]!
    for (let number = Math.max(top, last + 1); number <= end; number++) {
      // What is above a top is not reached, unless the top lies below another one and was passed already.
      if (number > top) see(trees.account[number]!, trees.above[number]!)
      for (let place = firstLeaf[number]!; place < firstLeaf[number + 1]!; place++)
        see(leaves[place]! >> 2, number)
    }
    last = Math.max(last, end)
  }
  for (const account of direct) seeCrossed(account)

  function see(account: number, parent: number): void {
    const first = firstParent[account]!
    if (firstParent[account + 1]! - first !== 1 || granted.has(account)) seeCrossed(account)
    else if (graph.accountExists.data[account] === 1)
      below(account, parent, (parents[first]! & 3) === ownerYes || isOwnedAnyway(graph, account))
  }

  function seeCrossed(account: number): void {
    if (met.has(account)) return
    met.add(account)
    if (graph.accountExists.data[account] === 1) crossed(account)
  }
}

const met = new Seen()
const granted = new Seen()

/** Accounts of the member's grants, and the numbers, in order, of those from which roles flow down. */
function grantsInTrees(
  graph: AccessGraph,
  trees: Trees,
  member: number,
  wanted: readonly number[],
): { readonly direct: readonly number[]; readonly tops: readonly number[] } {
  const { holdings } = graph
  const direct: number[] = []
  const tops: number[] = []
  for (
    let entry = holdings.firstOfMember.data[member]!;
    entry !== -1;
    entry = holdings.nextOfMember.data[entry]!
  ) {
    const account = holdings.account.data[entry]!
    const system = graph.system.data[account]!
    const roles = holdings.roles.data[entry]! & wanted[system]!
    if (roles === 0 || !arrivesInTrees(graph, system)) continue
    direct.push(account)
    const number = numberOf(trees, account)
    if (number !== -1 && (roles & flowingRoles[system]!) !== 0) tops.push(number)
  }
  return { direct, tops: tops.toSorted((one, other) => one - other) }
}
