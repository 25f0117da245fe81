import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { ChosenLines } from '../../../shared/contract/import.ts'
import { structureOfRows } from '../../access/structure-of-rows.ts'
import type { StructureView } from '../../access/structure.ts'
import { authorise } from '../../authorise.ts'
import type { CurrentWorkspace } from '../../current-workspace.ts'
import { keepersAlone } from '../../feature.ts'
import { sealingRows } from '../../store/seal-rows.ts'
import type { SealedRows } from '../../store/seal-rows.ts'
import type { StoreReader } from '../../store/store.ts'
import { structureView } from '../../structure-view.ts'
import { findingChosen, takingOver } from './plan/choose.ts'
import type { Takeover } from './plan/choose.ts'
import { comparing } from './plan/compare.ts'
import type { Comparison } from './plan/compare.ts'
import { idle, refusedMeanwhile, shownIn } from './sessions.ts'
import type { ImportSession, ImportSessions, Shown } from './sessions.ts'
import { atOnce, inTurns } from './turns.ts'
import { readingRows } from './workspace-rows.ts'

/** Which lines are taken over, and of which reading. */
export interface TakeoverInput {
  readonly session: string
  readonly reading: number
  readonly chosen: ChosenLines
}

/** All that is to be written, and what it was worked out from. */
export interface Made {
  readonly taken: Takeover
  readonly now: Comparison
  /** Null where a row cannot be recorded, or there is none. */
  readonly ready: SealedRows | null
}

export interface Preparing {
  /** Works out what is to be written in turns with other calls, and can be canceled meanwhile. */
  readonly prepare: (input: TakeoverInput) => Promise<Result<null>>
  /** What was worked out for this input, or where the workspace moved on since then, the same anew and at once. */
  readonly madeFor: (input: TakeoverInput, shown: Shown, store: StoreReader) => Made
}

/**
 * What can be done before lines are taken over. Nothing is written by it, so a cancel leaves nothing; and the
 * workspace has to be the same from the first look-up to the transaction, else it is done again.
 */
export function createPreparing(current: CurrentWorkspace, sessions: ImportSessions): Preparing {
  const prepared = new WeakMap<TakeoverInput, Made>()
  return {
    prepare: async (input) => {
      const opened = current.opened()
      if (!opened) return failed('no-workspace', 'workspace.none', {})
      const { graph, actor, store } = current.view(opened)
      const allowed = authorise(graph, actor, [keepersAlone(null)])
      if (!allowed.ok) return allowed
      const found = sessions.find(input.session, store.id)
      if (!found.ok) return found
      const session = found.value
      const busy = refusedMeanwhile(session)
      if (busy) return busy
      const shown = shownIn(session, input.reading)
      if (!shown.ok) return shown
      const before = session.progress
      const isWanted = () => session.progress.state === 'taking' && current.opened() === opened
      session.progress = { ...idle, state: 'taking' }
      try {
        for (;;) {
          const made = await inTurns(making(shown.value, input.chosen, store), (step) => {
            if (isWanted() && step) session.progress = { ...session.progress, ...step }
            return isWanted()
          })
          if (!made || !isWanted()) return stopped(session)
          if (made.now.revision !== store.revision()) continue
          prepared.set(input, made)
          return done(null)
        }
      } finally {
        session.progress = before
      }
    },
    madeFor: (input, shown, store) => {
      const made = prepared.get(input)
      return made?.now.revision === store.revision() ? made : atOnce(making(shown, input.chosen, store))
    },
  }
}

function stopped({ progress }: ImportSession): Result<null> {
  if (progress.state === 'canceled') return failed('conflict', 'import.taking-canceled', {})
  return failed('conflict', 'import.other-workspace', {})
}

/** How many rows are ready, of how many. */
interface MakingStep {
  readonly rows: number
  readonly allRows: number
}

function* making(
  { comparison, read }: Shown,
  chosen: ChosenLines,
  store: StoreReader,
): Generator<MakingStep | undefined, Made> {
  let now = comparison
  if (now.revision !== store.revision()) {
    const { rows, revision } = yield* readingRows(store)
    now = yield* comparing(rows, read.incoming, revision)
  }
  const places = yield* findingChosen(comparison, chosen)
  const taken = yield* takingOver(comparison, now, places, structureFor(now, store, places.size))
  const sealing = sealingRows(taken.rows)
  for (;;) {
    const step = sealing.next()
    if (step.done) return { taken, now, ready: step.value }
    yield { rows: step.value, allRows: taken.rows.length }
  }
}

/** Beyond this many rows it is faster to have the whole workspace at hand than to ask for each. */
const askedSingly = 5000

function structureFor({ before }: Comparison, store: StoreReader, count: number): StructureView {
  return count > askedSingly ? structureOfRows(before) : structureView(store)
}
