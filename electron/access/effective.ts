import type { EffectiveRole, PersonOnAccount, Route } from '../../shared/model/verdict.ts'
import { flowingRoles, roleOfBit } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { systemOf } from './graph.ts'
import { accountPlace, memberPlace } from './question.ts'
import { findRoutes, routeDescriber, routesOfEveryone } from './routes.ts'
import type { FoundRoute } from './routes.ts'

/**
 * Every role of the member that reaches the account, each with all its routes; strongest first.
 * Throws `BadQuestion` for an unknown id.
 */
export function rolesOn(graph: AccessGraph, member: string, account: string): readonly EffectiveRole[] {
  return effectiveRoles(graph, memberPlace(graph, member), accountPlace(graph, account))
}

/** Everyone whom a role reaches on the account, in the order of their ids. Throws `BadQuestion`. */
export function peopleOn(graph: AccessGraph, account: string): readonly PersonOnAccount[] {
  const place = accountPlace(graph, account)
  const describe = routeDescriber(graph)
  const ofEveryone = routesOfEveryone(graph, place)
  const members = ofEveryone ? [...ofEveryone.keys()] : membersReaching(graph, place)
  return members
    .map((member) => ({
      member: graph.members.ids[member]!,
      roles: byRole(graph, place, ofEveryone?.get(member) ?? findRoutes(graph, member, place), describe),
    }))
    .toSorted((one, other) => (one.member < other.member ? -1 : 1))
}

function effectiveRoles(graph: AccessGraph, member: number, account: number): readonly EffectiveRole[] {
  return byRole(graph, account, findRoutes(graph, member, account), routeDescriber(graph))
}

/** Routes, strongest role first, by their roles. */
function byRole(
  graph: AccessGraph,
  account: number,
  found: readonly FoundRoute[],
  describe: (route: FoundRoute) => Route,
): readonly EffectiveRole[] {
  const system = systemOf(graph, account)
  const roles: EffectiveRole[] = []
  for (let from = 0; from < found.length;) {
    const bit = found[from]!.role
    const routes: Route[] = []
    for (; from < found.length && found[from]!.role === bit; from++) routes.push(describe(found[from]!))
    const { id: role, class: of } = roleOfBit(system, bit)
    roles.push({
      role,
      class: of,
      here: routes.some((route) => route.accounts.length === 1),
      routes,
    })
  }
  return roles
}

/** Members who hold something of `wanted` that reaches the account, each once. */
export function membersReaching(graph: AccessGraph, account: number, wanted = -1): readonly number[] {
  const { edges, holdings } = graph
  const flowing = wanted & flowingRoles[graph.system.data[account]!]!
  const found = new Set<number>()
  const nodes = [account]
  for (const node of nodes) {
    const counts = node === account ? wanted : flowing
    for (
      let entry = holdings.firstOfAccount.data[node]!;
      entry !== -1;
      entry = holdings.nextOfAccount.data[entry]!
    ) {
      const member = holdings.member.data[entry]!
      if ((holdings.roles.data[entry]! & counts) !== 0 && graph.memberExists.data[member] === 1)
        found.add(member)
    }
    for (let edge = edges.firstUp.data[node]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      const parent = edges.parent.data[edge]!
      if (edges.alive.data[edge] !== 0 && !nodes.includes(parent)) nodes.push(parent)
    }
  }
  return [...found]
}

/**
 * The account and everything above it along active links, each once, nearest first; what is equally near in the order of
 * ids. Accounts have few above them, so a list is looked through faster than a set is made; links in a circle end it, too.
 */
export function accountsAbove({ accounts, edges }: AccessGraph, account: number): readonly number[] {
  const found = [account]
  for (let from = 0; from < found.length;) {
    const level = found.length
    for (; from < level; from++) {
      for (let edge = edges.firstUp.data[found[from]!]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
        const parent = edges.parent.data[edge]!
        if (edges.alive.data[edge] !== 0 && !found.includes(parent)) found.push(parent)
      }
    }
    if (found.length - level < 2) continue
    const above = found.splice(level)
    found.push(...above.toSorted((one, other) => (accounts.ids[one]! < accounts.ids[other]! ? -1 : 1)))
  }
  return found
}
