import type { Graph } from '../../client/mirror/graph.ts'
import { whenIdle } from '../../client/when-idle.ts'
import { practise, turns } from './practise.ts'

/**
 * Sorts what is below each account while nothing else is going on, so that opening everything finds it done, and
 * practises filtering; names are folded by the finder's haystack. Answers how to stop.
 */
export function warmUp(graph: Graph): () => void {
  let stop = whenIdle(() => graph.accounts.length, sortBelow, practiseAfterwards)
  return () => stop()

  function sortBelow(row: number) {
    if (graph.accounts.has(row) && graph.children.any(row)) graph.children.of(row)
  }

  function practiseAfterwards() {
    stop = whenIdle(
      () => turns,
      (turn) => void practise(graph, turn),
      undefined,
      1,
    )
  }
}
