import type { Graph } from '../../client/mirror/graph.ts'
import { compareAccounts } from '../../client/mirror/order.ts'
import { foldedNames, lettersOfNames } from '../tree/search.ts'
import { namesVersion, wordsOfNames } from './account-names.ts'
import { isNarrower } from './containing.ts'
import type { Words } from './containing.ts'
import { findIn } from './match.ts'
import type { Found } from './match.ts'

interface Answered {
  readonly version: number
  /** The latest first. */
  readonly found: readonly Found[]
}

const answered = new WeakMap<Graph, Answered>()

/** A question is read in several ways with every key, and each of them goes on where it was. */
const mostRemembered = 3

/**
 * Rows of accounts by what is typed of their names; those that fit alike in the order of the tree. It has its last answers
 * in mind: what did not contain the words so far does not contain them with one letter more.
 */
export function findAccounts(graph: Graph, words: Words, most: number, forgiving: boolean): Found {
  const compare = (one: number, other: number) => compareAccounts(graph.accounts, one, other)
  const version = namesVersion(graph)
  const known = answered.get(graph)
  const before = known?.version === version ? known.found : []
  const last = before.filter((each) => isNarrower(words, each.words)).toSorted(fewestFirst)[0] ?? null
  const letters = lettersOfNames(graph)
  const vocabulary = wordsOfNames(graph)
  const found = findIn(foldedNames(graph), words, { most, compare, forgiving, last, letters, vocabulary })
  if (words.length > 0)
    answered.set(graph, {
      version,
      found: [found, ...before.filter((each) => each !== last)].slice(0, mostRemembered),
    })
  return found
}

function fewestFirst(one: Found, other: Found): number {
  return one.containing.length - other.containing.length
}

/** Things that fit alike stay as they are listed. */
export function inOrder(one: number, other: number): number {
  return one - other
}
