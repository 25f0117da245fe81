import type { Graph } from '../../client/mirror/graph.ts'
import { prepareSearch } from './search.ts'

/** So much at a time: a frame must not wait for it. */
const slice = 6
const together = 64

/**
 * Sorts and folds names while nothing else is going on, so that opening everything and the first letter
 * of a filter find it done. Answers how to stop.
 */
export function warmUp(graph: Graph): () => void {
  let row = 0
  let handle = 0
  const work = () => {
    const until = performance.now() + slice
    while (row < graph.accounts.length && performance.now() < until) {
      for (const end = Math.min(row + together, graph.accounts.length); row < end; row += 1) {
        if (!graph.accounts.has(row)) continue
        prepareSearch(graph, row)
        if (graph.children.any(row)) graph.children.of(row)
      }
    }
    if (row < graph.accounts.length) handle = window.requestIdleCallback(work)
  }
  handle = window.requestIdleCallback(work)
  return () => window.cancelIdleCallback(handle)
}
