import { systems } from '../../shared/model/system.ts'
import { policies } from '../../shared/policy/policies.ts'
import { isAdminRole } from '../../shared/policy/roles.ts'
import { flowingRoles, roleMask } from './codes.ts'
import type { AccessGraph } from './graph.ts'

/** What is asked about whole rows of the grid. Ids that do not exist give empty answers. */
export interface LineQuestion {
  /** Accounts, each with the row above it; null at the top. */
  readonly lines: readonly (readonly [account: string, above: string | null])[]
  /** Whose roles count; null: everyone's. */
  readonly members: readonly string[] | null
  /** Only roles granted on the account itself; only those of administrators. */
  readonly direct: boolean
  readonly admins: boolean
  /** Whose strongest role is looked for; null: nobody's. */
  readonly chosen: string | null
}

/** The answers, in the order of the accounts. */
export interface Lines {
  /** How many of the members hold a role that counts. */
  readonly people: Int32Array
  /** 1 where the row says something else than the row above hands down. See docs/decisions/0051. */
  readonly differs: Uint8Array
  /** The place of the chosen member's strongest role in the rule book, -1 where there is none. */
  readonly strongest: Int8Array
}

const adminRoles = systems.map((system) =>
  roleMask(
    system,
    policies[system].roles.map(({ id }) => id).filter((role) => isAdminRole(role)),
  ),
)
const everyRole = systems.map(() => -1)

/** What each account's row of the grid says as a whole, without looking at its cells one by one. */
export function linesOf(graph: AccessGraph, question: LineQuestion): Lines {
  const { lines, direct } = question
  const counted = question.admins ? adminRoles : everyRole
  const whose = wanted(graph, question.members)
  const chosen = question.chosen === null ? -1 : graph.members.find(question.chosen)
  const row = new Arrivals(graph)
  const upper = new Arrivals(graph)
  const people = new Int32Array(lines.length)
  const differs = new Uint8Array(lines.length)
  const strongest = new Int8Array(lines.length).fill(-1)
  for (let at = 0; at < lines.length; at++) {
    const [id, above] = lines[at]!
    const account = graph.accounts.find(id)
    if (account === -1 || graph.accountExists.data[account] === 0) continue
    const mask = counted[graph.system.data[account]!]!
    const here = row.gather(account, mask, whose, direct)
    people[at] = row.members.length
    const parent = above === null ? -1 : graph.accounts.find(above)
    if (here) differs[at] = 1
    else if (parent === -1) differs[at] = people[at]! > 0 ? 1 : 0
    else if (!direct && !hangsFromAlone(graph, account, parent)) {
      upper.gather(parent, mask & flowingRoles[graph.system.data[account]!]!, whose, false)
      differs[at] = row.sameAs(upper) ? 0 : 1
    }
    const roles = chosen === -1 ? 0 : row.rolesOf(chosen)
    // The strongest role has the lowest bit.
    if (roles !== 0) strongest[at] = 31 - Math.clz32(roles & -roles)
  }
  return { people, differs, strongest }
}

/** By member, 1 for those whose roles count. */
function wanted(graph: AccessGraph, members: readonly string[] | null): Uint8Array {
  if (members === null) return graph.memberExists.data
  const whose = new Uint8Array(graph.memberExists.length)
  for (const id of members) {
    const member = graph.members.find(id)
    if (member !== -1) whose[member] = graph.memberExists.data[member]!
  }
  return whose
}

/** Whether everything that reaches the account comes over its one active link, from this parent. */
function hangsFromAlone({ edges }: AccessGraph, account: number, parent: number): boolean {
  let found = false
  for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    if (edges.alive.data[edge] === 0) continue
    if (edges.parent.data[edge] !== parent) return false
    found = true
  }
  return found
}

/** The roles that reach one account, by member. One object is filled again for each account. */
class Arrivals {
  /** Those who hold any. */
  readonly members: number[] = []
  private readonly graph: AccessGraph
  private readonly roles: Int32Array
  private readonly nodes: number[] = []

  constructor(graph: AccessGraph) {
    this.graph = graph
    this.roles = new Int32Array(graph.memberExists.length)
  }

  /** Gathers the roles of `mask` held here, and unless `direct`, above. Says whether any is held here. */
  gather(account: number, mask: number, whose: Uint8Array, direct: boolean): boolean {
    const { edges, system } = this.graph
    for (const member of this.members) this.roles[member] = 0
    this.members.length = 0
    this.hold(account, mask, whose)
    const here = this.members.length > 0
    if (direct) return here
    const flowing = mask & flowingRoles[system.data[account]!]!
    const { nodes } = this
    nodes.length = 0
    nodes.push(account)
    for (let at = 0; at < nodes.length; at++) {
      if (at > 0) this.hold(nodes[at]!, flowing, whose)
      for (let edge = edges.firstUp.data[nodes[at]!]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
        const parent = edges.parent.data[edge]!
        if (edges.alive.data[edge] !== 0 && !nodes.includes(parent)) nodes.push(parent)
      }
    }
    return here
  }

  rolesOf(member: number): number {
    return this.roles[member] ?? 0
  }

  sameAs(other: Arrivals): boolean {
    return (
      this.members.length === other.members.length &&
      this.members.every((member) => this.roles[member] === other.roles[member])
    )
  }

  private hold(account: number, mask: number, whose: Uint8Array): void {
    const { holdings } = this.graph
    for (
      let entry = holdings.firstOfAccount.data[account]!;
      entry !== -1;
      entry = holdings.nextOfAccount.data[entry]!
    ) {
      const member = holdings.member.data[entry]!
      const roles = holdings.roles.data[entry]! & mask
      if (roles === 0 || whose[member] !== 1) continue
      if (this.roles[member] === 0) this.members.push(member)
      this.roles[member]! |= roles
    }
  }
}
