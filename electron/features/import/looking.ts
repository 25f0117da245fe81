import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { CurrentWorkspace } from '../../current-workspace.ts'
import type { AppHandlers } from '../../feature.ts'
import type { OpenedWorkspace } from '../../opened-workspace.ts'
import { findingPlaces } from './plan/choose.ts'
import { comparing, countsOf } from './plan/compare.ts'
import type { Comparison } from './plan/compare.ts'
import { shownLine } from './plan/shown-line.ts'
import type { ImportSession, ImportSessions, Read } from './sessions.ts'
import { inTurns } from './turns.ts'
import { readingRows } from './workspace-rows.ts'

/** Looking at what was read. Where the workspace has moved on it is compared anew, in turns with everything else. */
export function lookingHandlers(
  current: CurrentWorkspace,
  sessions: ImportSessions,
): AppHandlers<'import.lines'> {
  return {
    'import.lines': async ({ session, filter, from, limit }) => {
      const compared = await comparedInTurns(session)
      if (!compared.ok) return compared
      const { comparison, reading } = compared.value
      const places = (await inTurns(findingPlaces(comparison, filter), () => true))!
      return done({
        reading,
        total: places.length,
        lines: places.slice(from, from + limit).map((place) => shownLine(comparison, place)),
        counts: comparison.counts,
        refusedCounts: countsOf(comparison.lines, comparison.refused.keys()),
      })
    },
  }

  /** What was read, compared with the workspace as it is once that is done. */
  async function comparedInTurns(
    id: string,
  ): Promise<Result<{ readonly comparison: Comparison; readonly reading: number }>> {
    for (;;) {
      const opened = current.opened()
      if (!opened) return failed('no-workspace', 'workspace.none', {})
      const session = sessions.find(id, opened.store.id)
      if (!session.ok) return session
      const { read, comparison, reading } = session.value
      if (!read) return failed('bad-input', 'import.nothing-read', {})
      if (comparison?.revision === opened.store.revision()) return done({ comparison, reading })
      await comparedAnew(session.value, read, opened)
    }
  }

  /** Whoever asks meanwhile waits for the same; it is given up where the workspace moves on again. */
  function comparedAnew(session: ImportSession, read: Read, opened: OpenedWorkspace): Promise<void> {
    const revision = opened.store.revision()
    if (session.anew?.read === read && session.anew.revision === revision) return session.anew.done
    const anew = { read, revision, done: Promise.resolve() }
    const isWanted = () =>
      session.anew === anew && current.opened() === opened && opened.store.revision() === revision
    session.anew = anew
    return (anew.done = carryOut())

    async function carryOut(): Promise<void> {
      try {
        const comparison = await inTurns(comparingWith(read, opened), isWanted)
        if (!comparison || !isWanted()) return
        session.comparison = comparison
        session.reading++
      } finally {
        if (session.anew === anew) session.anew = null
      }
    }
  }
}

function* comparingWith(read: Read, { store }: OpenedWorkspace): Generator<undefined, Comparison> {
  const { rows, revision } = yield* readingRows(store)
  return yield* comparing(rows, read.incoming, revision)
}
