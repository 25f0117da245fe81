import { shareRoles } from '../../shared/model/link.ts'
import { ownerNo, ownerYes, shareUnknownBit } from './codes.ts'
import type { Edges } from './edges.ts'
import type { AccessGraph } from './graph.ts'
import type { OwnershipCodes } from './rule-book.ts'

/**
 * What the links of a route let through, where a Business Center may hold an asset without owning
 * it (docs/decisions/0008). Terms are a set of bits: nothing is set on a route of owning links; the
 * low bits are shares of links that surely do not own, the high ones of links whose owner is unknown.
 */
export type Terms = number

export const owned: Terms = 0
const maybe = shareRoles.length + 1
const certainly = (1 << maybe) - 1

/** Whether a route of these terms owns the account: no, perhaps, yes as 0, 1, 2. */
export function termsOwn(terms: Terms): 0 | 1 | 2 {
  if (terms === owned) return 2
  return (terms & certainly) === 0 ? 1 : 0
}

/** Whether a route of these terms lets through what needs one of `shares`: 0, 1, 2 as above. */
export function termsPass(terms: Terms, shares: number): 0 | 1 | 2 {
  const sure = terms & certainly
  const unsure = terms >>> maybe
  if (((sure | unsure) & ~shares) === 0) return 2
  return (sure & ~(shares | shareUnknownBit)) === 0 ? 1 : 0
}

/** The shares on a route, as bits of `shareBit`, unknown ones included. */
export function sharesOfTerms(terms: Terms): number {
  return (terms & certainly) | (terms >>> maybe)
}

/** The terms of one link by which a holder has an account. */
export function termsOfEdge(edges: Edges, edge: number): Terms {
  const owner = edges.owner.data[edge]
  if (owner === ownerYes) return owned
  const share = edges.share.data[edge]!
  // There is one owner at most: where it is known, nobody else can turn out to be it.
  const surelyNot = owner === ownerNo || isOwned(edges, edges.child.data[edge]!)
  return surelyNot ? share : share << maybe
}

function isOwned(edges: Edges, account: number): boolean {
  let edge = edges.firstUp.data[account]!
  while (edge !== -1 && (edges.alive.data[edge] === 0 || edges.owner.data[edge] !== ownerYes)) {
    edge = edges.nextUp.data[edge]!
  }
  return edge !== -1
}

/**
 * The terms on which an account above passes access on to the account below it, over `edge`.
 * An account group is always its holder's own; and it passes no more of an ad account on than the
 * holder itself has of it, so `holder` (the account above the group on this route, or -1) decides.
 */
export function termsBetween(
  graph: AccessGraph,
  ownership: OwnershipCodes,
  edge: number,
  holder: number,
): Terms {
  const { edges } = graph
  const parent = edges.parent.data[edge]!
  const child = edges.child.data[edge]!
  const parentKind = graph.kind.data[parent]
  if (parentKind === ownership.holder) {
    return graph.kind.data[child] === ownership.group ? owned : termsOfEdge(edges, edge)
  }
  if (parentKind !== ownership.group || holder === -1) return owned
  const direct = edges.find(holder, child)
  return direct === -1 || edges.alive.data[direct] === 0 ? owned : termsOfEdge(edges, direct)
}
