import { structureOfRows } from '../../access/structure-of-rows.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { ChosenLines, ImportApplied } from '../../../shared/contract/import.ts'
import { messagesShown } from '../../../shared/contract/import.ts'
import { authorise } from '../../authorise.ts'
import { keepersAlone } from '../../feature.ts'
import type { AnswerOf, CommandHandlers, WorkspaceView } from '../../feature.ts'
import { structureView } from '../../structure-view.ts'
import type { StepRunner } from '../../steps.ts'
import type { StoreReader } from '../../store/store.ts'
import { chosenPlaces, takeover } from './plan/choose.ts'
import type { Takeover } from './plan/choose.ts'
import type { Comparison } from './plan/compare.ts'
import { stagedAfter } from './plan/staged-after.ts'
import { comparedNow } from './sessions.ts'
import type { ImportSession, ImportSessions } from './sessions.ts'

/** Taking over what was read. */
export function takingHandlers(sessions: ImportSessions, steps: StepRunner) {
  const commands: CommandHandlers<'import.apply' | 'import.put-into-plan'> = {
    'import.apply': (view, input) => {
      const taking = takenOver(view, input)
      if (!taking.ok) return taking
      const { taken } = taking.value
      return done({
        rows: taken.rows,
        exercises: [keepersAlone(null)],
        // The rules of structure were asked row by row already, and what breaks one was left.
        considered: { advice: [], findings: [] },
        answer: answerOf(taken),
        isImport: true,
      })
    },

    'import.put-into-plan': (view, input) => {
      const taking = takenOver(view, input)
      if (!taking.ok) return taking
      const { taken, now } = taking.value
      const staged = stagedAfter(view, steps, { taken, now, plan: input.plan })
      if (!staged.ok) return staged
      return done({
        rows: [...taken.rows, ...staged.value.rows],
        exercises: [keepersAlone(null)],
        considered: { advice: [], findings: [] },
        answer: { ...answerOf(taken), plan: staged.value.plan, steps: staged.value.steps },
        isImport: true,
      })
    },
  }
  return commands

  function takenOver(
    view: WorkspaceView,
    {
      session: id,
      reading,
      chosen,
    }: { readonly session: string; readonly reading: number; readonly chosen: ChosenLines },
  ): Result<{ readonly taken: Takeover; readonly now: Comparison }> {
    const allowed = authorise(view.graph, view.actor, [keepersAlone(null)])
    if (!allowed.ok) return allowed
    const session = sessions.find(id, view.store.id)
    if (!session.ok) return session
    const shown = shownIn(session.value, reading)
    if (!shown.ok) return shown
    const now = comparedNow(session.value, view.store)
    if (!now.ok) return now
    const places = chosenPlaces(shown.value, chosen)
    const structure = structureFor(view.store, places.size)
    return done({ taken: takeover(shown.value, now.value, places, structure), now: now.value })
  }
}

function shownIn({ comparison, reading: current }: ImportSession, reading: number): Result<Comparison> {
  if (!comparison) return failed('bad-input', 'import.nothing-read', {})
  return current === reading ? done(comparison) : failed('conflict', 'import.read-anew', { reading: current })
}

/** Beyond this many rows it is faster to have the whole workspace at hand than to ask for each. */
const askedSingly = 5000

function structureFor(store: StoreReader, count: number) {
  return count > askedSingly ? structureOfRows(store.rows()) : structureView(store)
}

function answerOf({ lines, broughtAlong, left }: Takeover): AnswerOf<'import.apply'> {
  const count = (what: string) => lines.filter((line) => line.what === what).length
  return {
    added: count('new'),
    changed: count('changed'),
    removed: count('gone'),
    broughtAlong,
    left: [...left]
      .slice(0, messagesShown)
      .map(([line, why]): ImportApplied['left'][number] => ({ line, why })),
    leftCount: left.size,
  }
}
