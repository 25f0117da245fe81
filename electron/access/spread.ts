import { flowingRoles } from './codes.ts'
import { climbForRoles } from './climb.ts'
import type { AccessGraph } from './graph.ts'
import { treesOf } from './trees.ts'
import type { Trees } from './trees.ts'

/**
 * What one member holds on every account at once: spread from the few accounts of the member's grants
 * down the trees, so that asking about many accounts costs a few look-ups each.
 */
export class Spread {
  private readonly graph: AccessGraph
  private readonly trees: Trees
  /** By account: what the member holds on it. */
  private readonly held: Int32Array
  /** By number in the trees: roles that reach what is below it. */
  private readonly flowing: Int32Array
  private member = -1

  constructor(graph: AccessGraph) {
    this.graph = graph
    this.trees = treesOf(graph)
    this.held = new Int32Array(graph.kind.length)
    this.flowing = new Int32Array(this.trees.account.length)
  }

  /** Forgets the last member, and spreads another one's roles. */
  spread(member: number): void {
    const { graph, trees, held, flowing } = this
    if (this.member !== -1) this.hold(this.member, 0)
    this.member = member
    this.hold(member, -1)
    for (let number = 0; number < flowing.length; number++) {
      const account = trees.account[number]!
      const above = trees.above[number]!
      const inherited = above === -1 ? 0 : flowing[above]!
      const here = held[account]!
      flowing[number] =
        here === 0 ? inherited : inherited | (here & flowingRoles[graph.system.data[account]!]!)
    }
  }

  /** Roles held on the account itself. */
  here(account: number): number {
    return this.held[account]!
  }

  /** Roles held above it, on any route, that reach it. */
  above(account: number): number {
    const { firstParent, parents, isForest } = this.trees
    const system = this.graph.system.data[account]!
    if (!isForest[system]!) return this.aboveByLinks(account) & flowingRoles[system]!
    // Accounts that came after the numbering have nothing above them.
    if (account + 1 >= firstParent.length) return 0
    let roles = 0
    const end = firstParent[account + 1]!
    for (let place = firstParent[account]!; place < end; place++) roles |= this.flowing[parents[place]! >> 2]!
    return roles
  }

  private aboveByLinks(account: number): number {
    const { edges } = this.graph
    let roles = 0
    for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      if (edges.alive.data[edge] === 0) continue
      roles |= climbForRoles(this.graph, this.member, edges.parent.data[edge]!)
    }
    return roles
  }

  private hold(member: number, mask: number): void {
    const { holdings } = this.graph
    for (
      let entry = holdings.firstOfMember.data[member]!;
      entry !== -1;
      entry = holdings.nextOfMember.data[entry]!
    ) {
      this.held[holdings.account.data[entry]!] = holdings.roles.data[entry]! & mask
    }
  }
}
