import type { Graph } from '../../client/mirror/graph.ts'
import { allOpen } from './expansion.ts'
import { filterAccounts, isMatch } from './filter.ts'
import { flatten } from './flatten.ts'
import type { Query } from './search.ts'

/** Enough for the browser to compile what runs tens of thousands of times, and short enough for one idle moment. */
export const turns = 24
const accountsInTurn = 500

/** It stands in every name. */
const anything: Query = { words: [''], id: null }

/**
 * Filters some of the accounts and lays them out as the tree does, and throws the answer away. The browser compiles what it
 * has run often: without, the first letter that a person types into the filter of 88,000 accounts takes three times as
 * long as the second, most of it in code that was never run before. Answers how many rows it laid out.
 */
export function practise(graph: Graph, turn: number): number {
  const some = new Uint8Array(graph.accounts.length)
  const from = (turn * accountsInTurn) % Math.max(1, graph.accounts.length)
  some.fill(isMatch, from, from + accountsInTurn)
  const { shown } = filterAccounts(graph, anything, null, some)
  return flatten(graph, { expansion: allOpen, shown, system: null }).count
}
