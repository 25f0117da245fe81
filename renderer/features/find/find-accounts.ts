import type { Graph } from '../../client/mirror/graph.ts'
import { compareAccounts } from '../../client/mirror/order.ts'
import { narrows } from '../tree/narrowing.ts'
import { foldedNames, foldedVersion } from '../tree/search.ts'
import { findIn } from './match.ts'
import type { Found, Known, Words } from './match.ts'

interface Answered extends Known {
  readonly version: number
}

const answered = new WeakMap<Graph, Answered>()

/**
 * Rows of accounts by what is typed of their names; those that fit alike in the order of the tree. It has its last answer
 * in mind: what did not contain the words so far does not contain them with one letter more.
 */
export function findAccounts(graph: Graph, words: Words, limit: number, forgiving: boolean): Found {
  const compare = (one: number, other: number) => compareAccounts(graph.accounts, one, other)
  const version = foldedVersion(graph)
  const last = answered.get(graph)
  const isNarrower =
    last?.version === version && narrows({ words: last.words, id: null }, { words, id: null })
  const within = isNarrower ? last : null
  const found = findIn(foldedNames(graph), words, { most: limit, compare, forgiving, within })
  if (words.length > 0) answered.set(graph, { version, words, containing: found.containing })
  return found
}

/** Things that fit alike stay as they are listed. */
export function inOrder(one: number, other: number): number {
  return one - other
}
