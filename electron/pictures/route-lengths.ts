import type { RouteLengths } from '../../shared/contract/pictures.ts'
import { systems } from '../../shared/model/system.ts'
import { flowingRoles } from '../access/codes.ts'
import type { AccessGraph } from '../access/graph.ts'

/** Links in a circle hang nothing, but a workspace may have some: longer chains than this no platform has. */
const longest = 32

/**
 * How many routes there are of each length, by platform: of every role that somebody holds, its own account, and every
 * account that it reaches along active links, once for each way down. All of them are pushed down one link at a time, so
 * that it costs the links of the agency for each level of it, however many routes there are.
 */
export function routeLengths(graph: AccessGraph): readonly RouteLengths[] {
  const { system } = graph
  const counts: number[][] = systems.map(() => [])
  let arriving = rolesHeld(graph, () => -1)
  add(counts, 0, arriving, system.data)
  arriving = pushedDown(
    graph,
    rolesHeld(graph, (account) => flowingRoles[system.data[account]!]!),
  )
  for (let length = 1; length <= longest && arriving.some((roles) => roles > 0); length += 1) {
    add(counts, length, arriving, system.data)
    arriving = pushedDown(graph, arriving)
  }
  return systems.flatMap((name, code) =>
    counts[code]!.length > 0 ? { system: name, counts: counts[code]! } : [],
  )
}

/** By account, how many roles people hold on it, of those that are asked for there. */
function rolesHeld(
  { holdings, kind, accountExists, memberExists }: AccessGraph,
  wanted: (account: number) => number,
): Float64Array {
  const held = new Float64Array(kind.length)
  for (let account = 0; account < kind.length; account += 1) {
    if (accountExists.data[account] === 0) continue
    for (
      let entry = holdings.firstOfAccount.data[account]!;
      entry !== -1;
      entry = holdings.nextOfAccount.data[entry]!
    ) {
      if (memberExists.data[holdings.member.data[entry]!] === 1)
        held[account]! += bitsIn(holdings.roles.data[entry]! & wanted(account))
    }
  }
  return held
}

function pushedDown({ edges }: AccessGraph, roles: Float64Array): Float64Array {
  const below = new Float64Array(roles.length)
  for (let child = 0; child < roles.length; child += 1) {
    for (let edge = edges.firstUp.data[child]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      if (edges.alive.data[edge] !== 0) below[child]! += roles[edges.parent.data[edge]!]!
    }
  }
  return below
}

function add(
  counts: readonly number[][],
  length: number,
  roles: Float64Array,
  system: { readonly [account: number]: number },
): void {
  for (const [account, count] of roles.entries()) {
    if (count === 0) continue
    const of = counts[system[account]!]!
    while (of.length <= length) of.push(0)
    of[length]! += count
  }
}

function bitsIn(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}
