import type { EffectiveRole, PersonOnAccount } from '../../shared/model/verdict.ts'
import { roleOf } from '../../shared/policy/roles.ts'
import { flowingRoles } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { systemOf } from './graph.ts'
import { accountPlace, memberPlace } from './question.ts'
import { describeRoute, findRoutes } from './routes.ts'

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
  return membersReaching(graph, place)
    .map((member) => ({ member: graph.members.ids[member]!, roles: effectiveRoles(graph, member, place) }))
    .toSorted((one, other) => (one.member < other.member ? -1 : 1))
}

function effectiveRoles(graph: AccessGraph, member: number, account: number): readonly EffectiveRole[] {
  const system = systemOf(graph, account)
  const byRole = new Map<string, EffectiveRole['routes'][number][]>()
  for (const found of findRoutes(graph, member, account)) {
    const route = describeRoute(graph, found)
    const routes = byRole.get(route.role)
    if (routes) routes.push(route)
    else byRole.set(route.role, [route])
  }
  return [...byRole].map(([role, routes]) => ({
    role,
    class: roleOf(system, role)!.class,
    here: routes.some((route) => route.accounts.length === 1),
    routes,
  }))
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

/** The account and everything above it, nearest first; what is equally near in the order of ids. */
export function accountsAbove(graph: AccessGraph, account: number): readonly number[] {
  const found = new Set([account])
  for (let level: readonly number[] = [account]; level.length > 0;) {
    const above = new Set(level.flatMap((node) => parentsOf(graph, node)).filter((node) => !found.has(node)))
    level = [...above].toSorted((one, other) =>
      graph.accounts.ids[one]! < graph.accounts.ids[other]! ? -1 : 1,
    )
    for (const node of level) found.add(node)
  }
  return [...found]
}

function parentsOf(graph: AccessGraph, account: number): readonly number[] {
  const { edges } = graph
  const parents: number[] = []
  for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    if (edges.alive.data[edge] !== 0) parents.push(edges.parent.data[edge]!)
  }
  return parents
}
