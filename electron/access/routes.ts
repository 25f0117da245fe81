import { shareRoles } from '../../shared/model/link.ts'
import type { Route } from '../../shared/model/verdict.ts'
import { flowingRoles, ownerYes, roleOfBit, shareUnknownBit } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { systemOf } from './graph.ts'
import { rolesAtOrAbove } from './reach.ts'
import { ownerships } from './rule-book.ts'
import { owned, sharesOfTerms, termsBetween, termsOwn } from './terms.ts'
import type { Terms } from './terms.ts'

/** A route in the engine's integers. */
export interface FoundRoute {
  /** Bit of one role. */
  readonly role: number
  /** From the account of the grant down to the account asked about. */
  readonly accounts: readonly number[]
  readonly owns: boolean
  readonly terms: Terms
}

/** Several managers above one client make a handful of routes; odd data must not make millions. */
export const mostRoutes = 64
export const deepest = 32

/** Every route by which the member's grants reach the account: strongest role first, then direct, owning, shortest. */
export function findRoutes(graph: AccessGraph, member: number, account: number): readonly FoundRoute[] {
  const system = graph.system.data[account]!
  const routes: FoundRoute[] = []
  addRoles(graph.holdings.rolesOf(member, account), [account], owned)
  climb(account, [account], owned)
  return routes.toSorted(byStrength(graph))

  function climb(node: number, below: readonly number[], terms: Terms): void {
    const { edges } = graph
    for (let edge = edges.firstUp.data[node]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      const parent = edges.parent.data[edge]!
      if (edges.alive.data[edge] === 0 || below.includes(parent)) continue
      if (below.length >= deepest || routes.length >= mostRoutes) return
      // Paths that lead to no grant are not walked: in odd hierarchies there are millions of them.
      if (rolesAtOrAbove(graph, member, parent) === 0) continue
      const path = [parent, ...below]
      const both = terms | termsOnPath(graph, edge, below)
      addRoles(graph.holdings.rolesOf(member, parent) & flowingRoles[system]!, path, both)
      climb(parent, path, both)
    }
  }

  function addRoles(roles: number, accounts: readonly number[], terms: Terms): void {
    for (let rest = roles; rest !== 0; rest &= rest - 1) {
      routes.push({ role: rest & -rest, accounts, owns: routeOwns(graph, accounts, terms), terms })
    }
  }
}

/** Paths up from one account that are walked for all members at once; odd hierarchies have millions. */
const mostPaths = 64

/**
 * Every route of every member to an account: the same as `findRoutes` for each of them, found in one walk. Null where
 * there are too many paths for that.
 */
export function routesOfEveryone(
  graph: AccessGraph,
  account: number,
): ReadonlyMap<number, FoundRoute[]> | null {
  const { edges, holdings, memberExists } = graph
  const flowing = flowingRoles[graph.system.data[account]!]!
  const found = new Map<number, FoundRoute[]>()
  let walked = 0
  climb(account, [account], owned)
  if (walked > mostPaths) return null
  for (const routes of found.values()) if (routes.length > 1) routes.sort(byStrength(graph))
  return found

  function climb(node: number, accounts: readonly number[], terms: Terms): void {
    addHolders(node, accounts, terms)
    if (++walked > mostPaths) return
    for (let edge = edges.firstUp.data[node]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      const parent = edges.parent.data[edge]!
      if (edges.alive.data[edge] === 0 || accounts.includes(parent)) continue
      if (accounts.length >= deepest || walked > mostPaths) return
      climb(parent, [parent, ...accounts], terms | termsOnPath(graph, edge, accounts))
    }
  }

  function addHolders(node: number, accounts: readonly number[], terms: Terms): void {
    const counts = node === account ? -1 : flowing
    const owns = routeOwns(graph, accounts, terms)
    for (let entry = holdings.firstOfAccount.data[node]!; entry !== -1;) {
      const member = holdings.member.data[entry]!
      const roles = holdings.roles.data[entry]! & counts
      entry = holdings.nextOfAccount.data[entry]!
      if (roles === 0 || memberExists.data[member] !== 1) continue
      const known = found.get(member)
      if (known && known.length >= mostRoutes) continue
      const routes = known ?? []
      if (!known) found.set(member, routes)
      for (let rest = roles; rest !== 0; rest &= rest - 1)
        routes.push({ role: rest & -rest, accounts, owns, terms })
    }
  }
}

const severalUp = -2

/** The active link to the only account above, -1 where there is none, `severalUp` where there are several. */
function onlyEdgeUp({ edges }: AccessGraph, node: number): number {
  let only = -1
  for (let edge = edges.firstUp.data[node]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    if (edges.alive.data[edge] === 0) continue
    if (only !== -1) return severalUp
    only = edge
  }
  return only
}

/**
 * The only link directly above an account, where everything on the way up has at most one active link; -1 where there is
 * none, where somewhere are several, and for links in a circle.
 */
export function onlyPathUp(graph: AccessGraph, account: number): number {
  const { parent } = graph.edges
  const first = onlyEdgeUp(graph, account)
  let edge = first
  for (let steps = 1; edge >= 0; edge = onlyEdgeUp(graph, parent.data[edge]!))
    if (++steps > deepest) return -1
  return first < 0 || edge === severalUp ? -1 : first
}

/** Terms of a link on a path; one below a group is looked at again when the group's holder is known. */
function termsOnPath(graph: AccessGraph, edge: number, below: readonly number[]): Terms {
  const { edges } = graph
  const ownership = ownerships[graph.system.data[below[0]!]!]!
  if (ownership.by !== 'every-link') return owned
  const terms = termsBetween(graph, ownership, edge, -1)
  const [group, child] = below
  if (child === undefined || graph.kind.data[group!] !== ownership.group) return terms
  const lower = edges.find(group!, child)
  return terms | termsBetween(graph, ownership, lower, edges.parent.data[edge]!)
}

function routeOwns(graph: AccessGraph, accounts: readonly number[], terms: Terms): boolean {
  const account = accounts.at(-1)!
  const ownership = ownerships[graph.system.data[account]!]!
  switch (ownership.by) {
    case 'none':
      return true
    case 'every-link':
      return termsOwn(terms) === 2
    case 'owner-on-route': {
      if (((1 << graph.kind.data[account]!) & ownership.ownThemselves) !== 0) return true
      const owner = ownerOf(graph, account)
      return owner !== -1 && accounts.includes(owner)
    }
  }
}

/** The parent that owns the account by an active link, or -1. */
export function ownerOf(graph: AccessGraph, account: number): number {
  const { edges } = graph
  for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    if (edges.alive.data[edge] !== 0 && edges.owner.data[edge] === ownerYes) return edges.parent.data[edge]!
  }
  return -1
}

/** Role bits are in the policy's order, strongest first, so the lower bit is the stronger role. */
function byStrength(graph: AccessGraph) {
  return (one: FoundRoute, other: FoundRoute): number =>
    one.role - other.role ||
    Number(other.accounts.length === 1) - Number(one.accounts.length === 1) ||
    Number(other.owns) - Number(one.owns) ||
    one.accounts.length - other.accounts.length ||
    compareIds(graph, one.accounts, other.accounts)
}

function compareIds(graph: AccessGraph, one: readonly number[], other: readonly number[]): number {
  const a = one.map((place) => graph.accounts.ids[place]!).join('\n')
  const b = other.map((place) => graph.accounts.ids[place]!).join('\n')
  return a < b ? -1 : a > b ? 1 : 0
}

/** A route in words. */
export function describeRoute(graph: AccessGraph, route: FoundRoute): Route {
  return inWords(graph, route, idsOf(graph, route.accounts))
}

/** Puts one route after the other into words; those of one path share the list of its accounts. */
export function routeDescriber(graph: AccessGraph): (route: FoundRoute) => Route {
  const known = new Map<readonly number[], readonly string[]>()
  return (route) => {
    let ids = known.get(route.accounts)
    if (!ids) known.set(route.accounts, (ids = idsOf(graph, route.accounts)))
    return inWords(graph, route, ids)
  }
}

function inWords(
  graph: AccessGraph,
  { role, owns, terms, accounts: path }: FoundRoute,
  accounts: readonly string[],
): Route {
  const shares = sharesOfTerms(terms)
  return {
    role: roleOfBit(systemOf(graph, path.at(-1)!), role).id,
    accounts,
    owns,
    shares:
      shares === 0
        ? noShares
        : [
            ...shareRoles.filter((_, place) => (shares & (1 << place)) !== 0),
            ...((shares & shareUnknownBit) !== 0 ? (['unknown'] as const) : []),
          ],
  }
}

const noShares: Route['shares'] = []

function idsOf({ accounts: { ids } }: AccessGraph, accounts: readonly number[]): readonly string[] {
  return accounts.map((place) => ids[place]!)
}
