import { flowingRoles, ownerUnknown, ownerYes } from './codes.ts'
import type { AccessGraph } from './graph.ts'
import { climbForRoles } from './climb.ts'
import { reachIndexAtHand, rolesAtOrAboveNumber } from './reach-index.ts'
import type { ReachIndex } from './reach-index.ts'
import { ownerships } from './rule-book.ts'
import type { OwnershipCodes } from './rule-book.ts'
import { owned, termsBetween, termsOwn } from './terms.ts'
import type { Terms } from './terms.ts'

/**
 * Everything that a rule may ask about one member and one account, as masks of roles. One object is
 * filled again for each question: a check must not allocate.
 */
export interface Reach {
  /** Held on the account itself. */
  here: number
  /** Held above, on any route. */
  above: number
  /** Held above, on a route that owns the account. */
  owning: number
  /** Held above, on a route that owns it if what is unknown turns out so. */
  maybeOwning: number
  /** Roles held above by the terms of the route; only where links have terms. */
  readonly terms: Terms[]
  readonly rolesByTerms: number[]
}

export function emptyReach(): Reach {
  return { here: 0, above: 0, owning: 0, maybeOwning: 0, terms: [], rolesByTerms: [] }
}

/** Fills `reach` with what the member holds on the account and above it. */
export function gather(graph: AccessGraph, member: number, account: number, reach: Reach): void {
  const system = graph.system.data[account]!
  const ownership = ownerships[system]!
  reach.here = graph.holdings.rolesOf(member, account)
  reach.above = 0
  reach.owning = 0
  reach.maybeOwning = 0
  if (reach.terms.length > 0) reach.terms.length = reach.rolesByTerms.length = 0
  if (ownership.by === 'every-link')
    gatherByTerms(graph, member, account, ownership, flowingRoles[system]!, reach)
  else gatherByOwner(graph, member, account, ownership, flowingRoles[system]!, reach)
}

/**
 * A route owns a client when the manager that owns it lies on the route. Every route through that
 * manager comes from it or from above it, so the owning roles are those held there: no route needs to
 * be followed one by one. (docs/decisions/0005)
 */
function gatherByOwner(
  graph: AccessGraph,
  member: number,
  account: number,
  ownership: OwnershipCodes,
  flowing: number,
  reach: Reach,
): void {
  const index = reachIndexAtHand(graph)
  const isOwned = index?.trees.isForest[graph.system.data[account]!]
    ? gatherInForest(index, member, account, flowing, reach)
    : gatherByClimbing(graph, member, account, flowing, reach)
  const ownsItself = ((1 << graph.kind.data[account]!) & ownership.ownThemselves) !== 0
  if (ownsItself) reach.owning = reach.above
  if (ownsItself || isOwned) reach.maybeOwning = 0
}

/** Returns whether one of the parents surely owns the account. */
function gatherInForest(
  index: ReachIndex,
  member: number,
  account: number,
  flowing: number,
  reach: Reach,
): boolean {
  const { firstParent, parents } = index.trees
  // Accounts that came after the numbering have nothing above them.
  if (account + 1 >= firstParent.length) return false
  let isOwned = false
  const end = firstParent[account + 1]!
  for (let place = firstParent[account]!; place < end; place++) {
    const parent = parents[place]!
    const roles = rolesAtOrAboveNumber(index, member, parent >> 2) & flowing
    isOwned = arriveFrom(roles, parent & 3, reach) || isOwned
  }
  return isOwned
}

function gatherByClimbing(
  graph: AccessGraph,
  member: number,
  account: number,
  flowing: number,
  reach: Reach,
): boolean {
  const { edges } = graph
  let isOwned = false
  for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    if (edges.alive.data[edge] === 0) continue
    const roles = climbForRoles(graph, member, edges.parent.data[edge]!) & flowing
    isOwned = arriveFrom(roles, edges.owner.data[edge]!, reach) || isOwned
  }
  return isOwned
}

/** Returns whether the link surely owns. */
function arriveFrom(roles: number, owner: number, reach: Reach): boolean {
  reach.above |= roles
  if (owner === ownerYes) reach.owning |= roles
  else if (owner === ownerUnknown) reach.maybeOwning |= roles
  return owner === ownerYes
}

/** All roles that the member holds on an account that has others below it, or above that. */
export function rolesAtOrAbove(graph: AccessGraph, member: number, account: number): number {
  const index = reachIndexAtHand(graph)
  if (index?.trees.isForest[graph.system.data[account]!])
    return rolesAtOrAboveNumber(index, member, index.trees.number[account]!)
  return climbForRoles(graph, member, account)
}

/** Where links have terms, each account above counts once for each set of terms it reaches the account by. */
function gatherByTerms(
  graph: AccessGraph,
  member: number,
  account: number,
  ownership: OwnershipCodes,
  flowing: number,
  reach: Reach,
): void {
  const seen = new Set<number>()
  climb(account, owned)

  function climb(node: number, terms: Terms): void {
    const { edges } = graph
    for (let edge = edges.firstUp.data[node]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      if (edges.alive.data[edge] === 0) continue
      const parent = edges.parent.data[edge]!
      if (graph.kind.data[parent] === ownership.group) climbFromGroup(edge, parent, terms)
      else arrive(parent, terms | termsBetween(graph, ownership, edge, -1))
    }
  }

  function climbFromGroup(edge: number, group: number, terms: Terms): void {
    const { edges } = graph
    hold(group, terms)
    for (let up = edges.firstUp.data[group]!; up !== -1; up = edges.nextUp.data[up]!) {
      if (edges.alive.data[up] === 0) continue
      const holder = edges.parent.data[up]!
      const both = termsBetween(graph, ownership, edge, holder) | termsBetween(graph, ownership, up, -1)
      arrive(holder, terms | both)
    }
  }

  function arrive(node: number, terms: Terms): void {
    const key = node * 2 ** 10 + terms
    if (seen.has(key)) return
    seen.add(key)
    hold(node, terms)
    climb(node, terms)
  }

  function hold(node: number, terms: Terms): void {
    const roles = graph.holdings.rolesOf(member, node) & flowing
    if (roles === 0) return
    reach.above |= roles
    const own = termsOwn(terms)
    if (own === 2) reach.owning |= roles
    if (own >= 1) reach.maybeOwning |= roles
    const place = reach.terms.indexOf(terms)
    if (place === -1) {
      reach.terms.push(terms)
      reach.rolesByTerms.push(roles)
    } else reach.rolesByTerms[place]! |= roles
  }
}
