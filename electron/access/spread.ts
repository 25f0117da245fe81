import { flowingRoles } from './codes.ts'
import { climbForRoles } from './climb.ts'
import type { AccessGraph } from './graph.ts'
import { reachIndex } from './reach-index.ts'
import type { Trees } from './trees.ts'

/**
 * What one member holds on every account at once: spread from the few accounts of the member's grants
 * down the trees, so that asking about many accounts costs two look-ups each.
 */
export interface Spread {
  /** Roles held on the account itself. */
  here(account: number): number
  /** Roles held above it, on any route, that reach it. */
  above(account: number): number
  /** Roles held on this account or above it that reach what is below it. */
  through(account: number): number
}

/** Makes spreads one after the other, on the same arrays: a spread is good until the next is made. */
export function createSpreader(graph: AccessGraph): (member: number) => Spread {
  const { trees } = reachIndex(graph)
  const held = new Int32Array(graph.kind.length)
  const flowing = new Int32Array(trees.account.length)
  const parents = parentNumbers(graph, trees)
  let former = -1

  return (member) => {
    if (former !== -1) eachHolding(graph, former, (account) => (held[account] = 0))
    eachHolding(graph, member, (account, roles) => (held[account] = roles))
    former = member
    for (let number = 0; number < flowing.length; number++) {
      const account = trees.account[number]!
      const above = trees.above[number]!
      const inherited = above === -1 ? 0 : flowing[above]!
      flowing[number] = inherited | (held[account]! & flowingRoles[graph.system.data[account]!]!)
    }
    const through = (account: number) => {
      const system = graph.system.data[account]!
      if (!trees.isForest[system]!) return climbForRoles(graph, member, account) & flowingRoles[system]!
      const number = trees.number[account]!
      return number === -1 ? held[account]! & flowingRoles[system]! : flowing[number]!
    }
    return {
      here: (account) => held[account]!,
      through,
      above(account) {
        const parent = parents[account]!
        if (parent >= 0) return flowing[parent]!
        return parent === none ? 0 : aboveByLinks(graph, account, through)
      },
    }
  }
}

const none = -1
const several = -2

/** By account: the number of its only parent in the trees; `none`, or `several` where that is no answer. */
function parentNumbers(graph: AccessGraph, trees: Trees): Int32Array {
  const { edges, kind, system } = graph
  const numbers = new Int32Array(kind.length).fill(none)
  for (let account = 0; account < kind.length; account++) {
    for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      if (edges.alive.data[edge] === 0) continue
      const number = trees.number[edges.parent.data[edge]!]!
      const alone = numbers[account] === none && number !== -1 && trees.isForest[system.data[account]!]!
      numbers[account] = alone ? number : several
    }
  }
  return numbers
}

function aboveByLinks(graph: AccessGraph, account: number, through: (parent: number) => number): number {
  const { edges } = graph
  let roles = 0
  for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    if (edges.alive.data[edge] !== 0) roles |= through(edges.parent.data[edge]!)
  }
  return roles
}

function eachHolding(
  graph: AccessGraph,
  member: number,
  see: (account: number, roles: number) => void,
): void {
  const { holdings } = graph
  for (
    let entry = holdings.firstOfMember.data[member]!;
    entry !== -1;
    entry = holdings.nextOfMember.data[entry]!
  ) {
    see(holdings.account.data[entry]!, holdings.roles.data[entry]!)
  }
}
