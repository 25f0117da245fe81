import type { StepRow } from '../../../shared/model/plan.ts'
import type { WorkspaceView } from '../../feature.ts'
import type { StepRunner } from '../../steps.ts'
import { toTry } from './plan-rows.ts'

/** So many tries for each step, so that a long plan full of impossible steps is still shown at once. */
const triesOfStep = 20

/**
 * Steps of which some cannot be done in their order, in an order in which all can: what fails is tried
 * again after the others, and where that does not help, before them. Null where neither leads to the end.
 */
export function workingOrder(
  view: WorkspaceView,
  runner: StepRunner,
  steps: readonly StepRow[],
  failing: readonly StepRow[],
): readonly string[] | null {
  const others = steps.filter((step) => !failing.includes(step))
  return afterOthers(view, runner, steps) ?? afterOthers(view, runner, [...failing, ...others])
}

function afterOthers(
  view: WorkspaceView,
  runner: StepRunner,
  steps: readonly StepRow[],
): readonly string[] | null {
  return runner.rehearse(view, ({ run }) => {
    const order: string[] = []
    let waiting = steps
    let tries = steps.length * triesOfStep
    while (waiting.length > 0) {
      tries -= waiting.length
      const left = waiting.filter((step) => {
        const { outcome } = run(toTry(step))
        if (outcome.ok) order.push(step.id)
        return !outcome.ok
      })
      if (left.length === waiting.length || tries < 0) return null
      waiting = left
    }
    return order
  })
}
