import type { System } from '../../../shared/model/system.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import type { Shown } from './flatten.ts'
import { matcher } from './search.ts'
import type { Query } from './search.ts'

export interface Filtered {
  readonly shown: Shown
  /** Accounts that match, not counting those shown because of what is below them. */
  readonly count: number
}

export const isAbove = 1
export const isMatch = 2

/**
 * Accounts that match, with everything above them so that they can be seen in their place. `within`: what an
 * earlier filter left, when nothing else can match.
 */
export function filterAccounts(
  graph: Graph,
  query: Query,
  system: System | null,
  within: Shown | null = null,
): Filtered {
  const { accounts } = graph
  const shown = new Uint8Array(accounts.length)
  const matches = matcher(graph, query)
  let count = 0
  for (let row = 0; row < accounts.length; row += 1) {
    if (within !== null && within[row] !== isMatch) continue
    if (!accounts.has(row) || (system !== null && accounts.system(row) !== system)) continue
    if (!matches(row)) continue
    shown[row] = isMatch
    count += 1
    if (hasHiddenAbove(graph, row, shown)) showAbove(graph, row, shown)
  }
  return { shown, count }
}

/** Most matches stand under an account that another match has shown already. */
function hasHiddenAbove({ links }: Graph, row: number, shown: Shown): boolean {
  for (let link = links.firstAbove(row); link !== -1; link = links.nextAbove(link))
    if (shown[links.parent(link)] === 0) return true
  return false
}

function showAbove(graph: Graph, row: number, shown: Shown): void {
  const { links } = graph
  const waiting = [row]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (let link = links.firstAbove(at); link !== -1; link = links.nextAbove(link)) {
      const parent = links.parent(link)
      if (!links.isLive(link) || shown[parent] !== 0) continue
      shown[parent] = isAbove
      waiting.push(parent)
    }
  }
}
