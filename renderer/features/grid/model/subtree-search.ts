import type { Graph } from '../../../client/mirror/graph.ts'
import { stepsBetweenPauses } from '../../../client/work.ts'
import type { Work } from '../../../client/work.ts'
import { narrows } from '../../tree/narrowing.ts'
import { matcher, readQuery } from '../../tree/search.ts'
import type { Query } from '../../tree/search.ts'

/** Accounts that are looked at, as rows of the account table. */
export interface Searched {
  readonly rows: Int32Array
}

interface Answered {
  readonly graph: Graph
  readonly accounts: number
  readonly subtree: Searched
  readonly query: Query
  readonly found: Int32Array
}

/**
 * Makes a search for accounts of a subtree by what was typed; null where that is nothing. It has its last answer in
 * mind: one letter more only leaves out, so only what was left is looked at.
 */
export function subtreeSearch(): (graph: Graph, subtree: Searched, text: string) => Work<Int32Array | null> {
  let last: Answered | null = null
  return function* search(graph, subtree, text) {
    const query = readQuery(text)
    if (!query) return null
    const accounts = graph.versions.account
    const isSame = last?.graph === graph && last.accounts === accounts && last.subtree === subtree
    const within = last && isSame && narrows(last.query, query) ? last.found : subtree.rows
    const found = yield* matchingRows(graph, within, query)
    last = { graph, accounts, subtree, query, found }
    return found
  }
}

function* matchingRows(graph: Graph, rows: Int32Array, query: Query): Work<Int32Array> {
  const matches = matcher(graph, query)
  const found = new Int32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!
    if (matches(row)) found[count++] = row
    if (at % stepsBetweenPauses === 0) yield
  }
  return found.slice(0, count)
}
