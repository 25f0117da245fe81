import type { Graph } from '../../client/mirror/graph.ts'
import { compareAccounts } from '../../client/mirror/order.ts'
import { matches, readQuery } from '../tree/search.ts'
import type { Reach } from './reach.ts'

export interface FoundAccounts {
  readonly reached: readonly string[]
  readonly others: readonly string[]
  /** There are more than are listed. */
  readonly more: boolean
}

const mostReached = 40
const mostOthers = 20
/** With more matches than this the order says little, and sorting them all would be felt. */
const mostSorted = 2000

/** Accounts that the query finds; those that the member reaches come first. */
export function findAccounts(graph: Graph, reach: Reach, text: string): FoundAccounts {
  const query = readQuery(text)
  const reached: number[] = []
  const others: number[] = []
  for (let row = 0; row < graph.accounts.length; row += 1) {
    if (!graph.accounts.has(row) || (query && !matches(graph, row, query))) continue
    if (reach.has(row)) reached.push(row)
    else others.push(row)
  }
  return {
    reached: first(graph, reached, mostReached),
    others: first(graph, others, mostOthers),
    more: reached.length > mostReached || others.length > mostOthers,
  }
}

function first(graph: Graph, rows: readonly number[], most: number): readonly string[] {
  return (rows.length > mostSorted ? rows.slice(0, most) : rows)
    .toSorted((one, other) => compareAccounts(graph.accounts, one, other))
    .slice(0, most)
    .map((row) => graph.accounts.id(row))
}
