import type { PlanStepView, PlanView } from '../../../shared/contract/plans.ts'
import type { StepOutcome } from '../../../shared/contract/step.ts'
import type { StepRow } from '../../../shared/model/plan.ts'
import type { WorkspaceView } from '../../feature.ts'
import type { StepRunner } from '../../steps.ts'
import { accessShifts } from './access-shifts.ts'
import { expectedRows, movedRows } from './expectations.ts'
import { workingOrder } from './order-of-work.ts'
import { toTry } from './plan-rows.ts'
import { notesOf } from './step-notes.ts'

const appliedAlready: StepOutcome = { ok: true, changes: false, advice: [], findings: [] }

/**
 * A plan's steps tried in their order of work, and what they come to: nothing is changed. Steps that were
 * applied are not tried again.
 */
export function showPlan(
  view: WorkspaceView,
  runner: StepRunner,
  steps: readonly StepRow[],
): Pick<PlanView, 'list' | 'shifts' | 'order'> {
  const waiting = steps.filter(({ state }) => state === 'staged')
  // Notes name accounts that only the plan adds, so they are made before it is taken back.
  const notes = new Map<string, PlanStepView['notes']>()
  const trial = runner.try(view, waiting.map(toTry), ({ store }, { rowsOfStep }) => {
    const rowsOf = new Map(waiting.map(({ id }, place) => [id, rowsOfStep[place]!]))
    for (const step of steps) {
      const rows = rowsOf.get(step.id) ?? []
      notes.set(step.id, notesOf(store, step.command, rows.length > 0 ? rows : expectedRows(step)))
    }
  })
  const moved = movedRows(view.store, waiting)
  const failing = waiting.filter((_, place) => !trial.outcomes[place]!.ok)
  const placeOf = new Map(waiting.map(({ id }, place) => [id, place]))
  return {
    list: steps.map((step): PlanStepView => {
      const place = placeOf.get(step.id)
      return {
        id: step.id,
        place: step.place,
        command: step.command,
        input: toTry(step).input,
        state: step.state,
        tickedAt: step.tickedAt ?? null,
        tickedBy: step.tickedBy ?? null,
        outcome: place === undefined ? appliedAlready : trial.outcomes[place]!,
        moved: place === undefined ? [] : moved[place]!,
        notes: notes.get(step.id)!,
      }
    }),
    shifts: accessShifts(view, trial.rows),
    order: failing.length > 0 ? workingOrder(view, runner, waiting, failing) : null,
  }
}
