import type { Graph } from '../../client/mirror/graph.ts'
import { compareAccounts } from '../../client/mirror/order.ts'
import { foldedNames, foldedVersion } from '../tree/search.ts'
import { findIn } from './match.ts'
import type { Found, Words } from './match.ts'

interface Answered {
  readonly version: number
  readonly words: Words
  readonly containing: readonly number[]
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
  const within = last?.version === version && isNarrower(last.words, words) ? last.containing : null
  const found = findIn(foldedNames(graph), words, { most: limit, compare, forgiving, within })
  answered.set(graph, { version, words, containing: found.containing })
  return found
}

function isNarrower(earlier: Words, later: Words): boolean {
  return earlier.length > 0 && earlier.every((word) => later.some((more) => more.includes(word)))
}

/** Things that fit alike stay as they are listed. */
export function inOrder(one: number, other: number): number {
  return one - other
}
