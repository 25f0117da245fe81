import type { Graph } from '../../client/mirror/graph.ts'
import { whenIdle } from '../../client/when-idle.ts'

/**
 * Sorts what is below each account while nothing else is going on, so that opening everything finds it done;
 * names are folded by the finder's haystack. Answers how to stop.
 */
export function warmUp(graph: Graph): () => void {
  return whenIdle(
    () => graph.accounts.length,
    (row) => {
      if (graph.accounts.has(row) && graph.children.any(row)) graph.children.of(row)
    },
  )
}
