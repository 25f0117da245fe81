import type { Graph } from '../../client/mirror/graph.ts'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { whenIdle } from '../../client/when-idle.ts'
import { practise, turns } from './practise.ts'

/** Keeps each workspace that is opened warm, whatever screen is shown. Answers how to stop. */
export function keepWarm(): () => void {
  let stop = warmUp(mirrorNow().graph)
  const unfollow = useMirror.subscribe(({ graph }, before) => {
    if (graph === before.graph) return
    stop()
    stop = warmUp(graph)
  })
  return () => {
    unfollow()
    stop()
  }
}

/**
 * Sorts what is below each account while nothing else is going on, so that opening everything and looking for an account
 * find it done, and practises filtering; names are folded by the finder's haystack.
 */
function warmUp(graph: Graph): () => void {
  let stop = whenIdle(() => graph.accounts.length, sortBelow, practiseAfterwards)
  return () => stop()

  function sortBelow(row: number) {
    if (graph.accounts.has(row) && graph.children.any(row)) graph.children.of(row)
  }

  function practiseAfterwards() {
    if (graph.accounts.length === 0) return
    stop = whenIdle(
      () => turns,
      (turn) => void practise(graph, turn),
      undefined,
      1,
    )
  }
}
