import { create } from 'zustand'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { whenIdle } from '../../client/when-idle.ts'
import { prepareSearch } from '../tree/search.ts'

/** How far the names are folded: everything that was found before may be found otherwise by now. */
export const useHaystack = create<{ readonly turn: number }>()(() => ({ turn: 0 }))

/**
 * Keeps names folded while nothing else is going on, those that a change removed or renamed among them: after
 * the snapshot, and after each change. Answers how to stop.
 */
export function keepHaystack(): () => void {
  let stop = foldWhenIdle()
  const unfollow = useMirror.subscribe((now, before) => {
    if (now.graph === before.graph && now.versions.account === before.versions.account) return
    stop()
    stop = foldWhenIdle()
  })
  return () => {
    unfollow()
    stop()
  }
}

function foldWhenIdle(): () => void {
  const { graph } = mirrorNow()
  return whenIdle(
    () => graph.accounts.length,
    (row) => prepareSearch(graph, row),
    () => useHaystack.setState(({ turn }) => ({ turn: turn + 1 })),
  )
}
