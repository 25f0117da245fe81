import type { Graph } from '../../client/mirror/graph.ts'
import { compareAccounts } from '../../client/mirror/order.ts'
import { foldedNames } from '../tree/search.ts'
import { findIn } from './match.ts'
import type { Found, Words } from './match.ts'

/** Rows of accounts by what is typed of their names; those that fit alike in the order of the tree. */
export function findAccounts(graph: Graph, words: Words, limit: number, forgiving: boolean): Found {
  const compare = (one: number, other: number) => compareAccounts(graph.accounts, one, other)
  return findIn(foldedNames(graph), words, { most: limit, compare, forgiving })
}

/** Things that fit alike stay as they are listed. */
export function inOrder(one: number, other: number): number {
  return one - other
}
