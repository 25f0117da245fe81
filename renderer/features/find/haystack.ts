import { create } from 'zustand'
import type { Graph } from '../../client/mirror/graph.ts'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { prepareSearch } from '../tree/search.ts'

/** So much at a time: a frame must not wait for it. */
const slice = 6
const together = 64

/** How far the names are folded: everything that was found before may be found otherwise by now. */
export const useHaystack = create<{ readonly turn: number }>()(() => ({ turn: 0 }))

/**
 * Folds the names of one more stretch of rows, those that a change removed or renamed among them, until `isOver`.
 * Answers the row at which to go on.
 */
export function foldRows(graph: Graph, from: number, isOver: () => boolean): number {
  let row = from
  while (row < graph.accounts.length && !isOver())
    for (const end = Math.min(row + together, graph.accounts.length); row < end; row += 1)
      prepareSearch(graph, row)
  return row
}

/** Keeps names folded while nothing else is going on: after the snapshot, and after each change. Answers how to stop. */
export function keepHaystack(): () => void {
  let handle = 0
  const start = () => {
    window.cancelIdleCallback(handle)
    let row = 0
    const { graph } = mirrorNow()
    const work = () => {
      const until = performance.now() + slice
      row = foldRows(graph, row, () => performance.now() >= until)
      if (row < graph.accounts.length) handle = window.requestIdleCallback(work)
      else useHaystack.setState(({ turn }) => ({ turn: turn + 1 }))
    }
    handle = window.requestIdleCallback(work)
  }
  start()
  const unfollow = useMirror.subscribe((now, before) => {
    if (now.graph !== before.graph || now.versions.account !== before.versions.account) start()
  })
  return () => {
    unfollow()
    window.cancelIdleCallback(handle)
  }
}
