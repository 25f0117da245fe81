import { done } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { ImportApplied } from '../../../shared/contract/import.ts'
import { messagesShown } from '../../../shared/contract/import.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { authorise } from '../../authorise.ts'
import { keepersAlone } from '../../feature.ts'
import type { AnswerOf, CommandHandlers, WorkspaceView } from '../../feature.ts'
import type { StepRunner } from '../../steps.ts'
import { keptIn, rowsOfKept } from '../document/kept-in-store.ts'
import type { Takeover } from './plan/choose.ts'
import { stagedAfter } from './plan/staged-after.ts'
import { shownIn } from './sessions.ts'
import type { ImportSessions } from './sessions.ts'
import type { Made, Preparing, TakeoverInput } from './preparing.ts'

/**
 * Taking over what was read, as one change. Everything but the writing was done in turns before; where
 * something came between that and the transaction, it is done again at once.
 */
export function takingCommands(
  sessions: ImportSessions,
  steps: StepRunner,
  { madeFor }: Preparing,
): CommandHandlers<'import.apply' | 'import.put-into-plan'> {
  return {
    'import.apply': (view, input) => {
      const made = takenOver(view, input)
      if (!made.ok) return made
      const { taken, ready, kept } = made.value
      return done({
        rows: [...taken.rows, ...kept],
        exercises: [keepersAlone(null)],
        // The rules of structure were asked row by row already, and what breaks one was left.
        considered: { advice: [], findings: [] },
        answer: answerOf(taken),
        isImport: true,
        ...(ready && kept.length === 0 ? { ready } : {}),
      })
    },

    'import.put-into-plan': (view, input) => {
      const made = takenOver(view, input)
      if (!made.ok) return made
      const { taken, now } = made.value
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

  function takenOver(view: WorkspaceView, input: TakeoverInput): Result<MadeWhole> {
    const allowed = authorise(view.graph, view.actor, [keepersAlone(null)])
    if (!allowed.ok) return allowed
    const session = sessions.find(input.session, view.store.id)
    if (!session.ok) return session
    const shown = shownIn(session.value, input.reading)
    if (!shown.ok) return shown
    const { accounts, members } = view.store.counts()
    const isNew = accounts + members === 0 && Object.keys(keptIn(view.store)).length === 0
    const kept = isNew ? rowsOfKept(shown.value.read.incoming, view.ids) : []
    return done({ ...madeFor(input, shown.value, view.store), kept })
  }
}

interface MadeWhole extends Made {
  /** What the document carries beside who has access, where the workspace is made from it. */
  readonly kept: readonly RowChange[]
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
