import { create } from 'zustand'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { whenIdle } from '../../client/when-idle.ts'
import { prepareName } from './account-names.ts'

/** How far the names are folded: everything that was found before may be found otherwise by now. */
export const useHaystack = create<{ readonly turn: number }>()(() => ({ turn: 0 }))

/**
 * Keeps names folded and their words read while nothing else is going on, those that a change removed or renamed among
 * them: after the snapshot, and after each change. When that is done for the first time it practises looking for them.
 * Answers how to stop.
 */
export function keepHaystack(): () => void {
  let practised = 0
  let stop = foldWhenIdle(goOn)
  const unfollow = useMirror.subscribe((now, before) => {
    if (now.graph === before.graph && now.versions.account === before.versions.account) return
    stop()
    stop = foldWhenIdle(goOn)
  })
  return () => {
    unfollow()
    stop()
    stop = nothing
  }

  function goOn() {
    useHaystack.setState(({ turn }) => ({ turn: turn + 1 }))
    if (mirrorNow().graph.accounts.length > 0) void practiseWhenIdle(stop)
  }

  /** What looks for names is no part of the start: it is fetched now. `folding`: another one has begun since if it is not `stop`. */
  async function practiseWhenIdle(folding: () => void) {
    const part = await import('./practise.ts').catch(() => null)
    if (!part || stop !== folding) return
    const { graph } = mirrorNow()
    const first = practised
    stop = whenIdle(
      () => part.turns - first,
      (turn) => {
        part.practise(graph, first + turn)
        practised = first + turn + 1
      },
      undefined,
      1,
    )
  }
}

function nothing(): void {}

function foldWhenIdle(after: () => void): () => void {
  const { graph } = mirrorNow()
  return whenIdle(
    () => graph.accounts.length,
    (row) => prepareName(graph, row),
    after,
  )
}
