import { done, failed } from '../../../shared/contract/failure.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import type { PlanRow } from '../../../shared/model/plan.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { outcomeOf } from '../../../shared/review/outcome.ts'
import type { CommandHandlers } from '../../feature.ts'
import { stepsOf } from '../../reviews/steps.ts'
import type { StepRunner } from '../../steps.ts'
import { stageSteps } from '../plans/stage-steps.ts'
import { revised } from '../revised.ts'
import { judgedOf } from '../../../shared/review/row-parts.ts'
import { findReview, refusedAsClosed, refusedToRun } from './review-rows.ts'

/** The result of a review as a plan: one change closes the one and makes the other. */
export function finishCommand(runner: StepRunner): CommandHandlers<'reviews.finish'> {
  return {
    'reviews.finish': (view, { review: id }) => {
      const { store } = view
      const found = findReview(store, id)
      if (!found.ok) return found
      const review = found.value
      const refused = refusedToRun(view, review) ?? refusedAsClosed(review)
      if (refused) return refused
      const decisions = Map.groupBy(store.decisionsOf(id), ({ item }) => item)
      const absent = new Set(store.itemsWithoutGrant(id).map((item) => item.id))
      const steps: PlannedStep[] = []
      let undecided = 0
      let gone = 0
      let disagreed = 0
      for (const item of store.itemsOf(id)) {
        const outcome = outcomeOf(judgedOf(item), decisions.get(item.id) ?? [])
        if (outcome.state === 'disagreed') {
          disagreed++
          continue
        }
        if (outcome.state === 'open') undecided++
        const wanted = stepsOf(item, outcome)
        if (wanted.length === 0) continue
        if (absent.has(item.id)) gone++
        else steps.push(...wanted)
      }
      if (disagreed > 0)
        return failed('refused', 'review.disagreements', { name: review.name, count: disagreed })
      const now = new Date(view.clock()).toISOString()
      const closed = revised(review, { state: 'finished', closedAt: now })
      if (steps.length === 0) {
        const rows: RowChange[] = [{ table: 'review', before: review, after: closed }]
        return done({ rows, exercises: [], answer: { plan: null, steps: 0, undecided, gone } })
      }
      const plan: PlanRow = {
        id: view.ids(),
        name: review.name,
        state: 'open',
        createdAt: now,
        createdBy: view.actor,
      }
      const staged = stageSteps(view, runner, plan.id, steps)
      if (!staged.ok) return staged
      const rows: RowChange[] = [
        { table: 'review', before: review, after: { ...closed, plan: plan.id } },
        { table: 'plan', before: null, after: plan },
        ...staged.value.map((after) => ({ table: 'step', before: null, after }) as const),
      ]
      return done({
        rows,
        exercises: [],
        answer: { plan: plan.id, steps: staged.value.length, undecided, gone },
      })
    },
  }
}
