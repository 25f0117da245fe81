import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { StepRow } from '../../../shared/model/plan.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { failureAt } from '../../failure-at.ts'
import type { CommandHandlers, WorkspaceView } from '../../feature.ts'
import { trialOf } from '../../steps.ts'
import type { StepRunner } from '../../steps.ts'
import { expectingAnew, groundOf, nameOf } from './expectations.ts'
import { appliedAmong, findOpenPlan, findSteps, stagedOf, stepChange, toTry } from './plan-rows.ts'

/**
 * Carries out the steps named, or all that wait, in their order of work, as one change: each authorised and
 * held against the rules as the steps before it leave the workspace. The first that fails refuses the
 * whole; `path` says where it stands among those named, or among all that wait.
 */
export function applyCommand(runner: StepRunner): CommandHandlers<'plans.apply'> {
  return {
    'plans.apply': (view, { plan, steps }) => {
      const found = findOpenPlan(view.store, plan, 'apply')
      if (!found.ok) return found
      const waiting = stagedOf(view.store, plan)
      const chosen = chosenSteps(view, plan, waiting, steps)
      if (!chosen.ok) return chosen
      const carried = carryOut(view, runner, waiting, chosen.value)
      if (!carried.ok) {
        const failing = carried.error.details['step']
        const index = (steps ?? waiting.map(({ id }) => id)).findIndex((id) => id === failing)
        return { ok: false, error: failureAt(`steps[${index}]`, carried.error) }
      }
      const { rows, considered, isLast } = carried.value
      const finished: readonly RowChange[] = isLast
        ? [{ table: 'plan', before: found.value, after: { ...found.value, state: 'finished' } }]
        : []
      return done({ rows: [...rows, ...finished], exercises: [], considered, answer: {} })
    },
  }
}

/** In their order of work. */
function chosenSteps(
  { store }: WorkspaceView,
  plan: string,
  waiting: readonly StepRow[],
  named: readonly string[] | undefined,
): Result<readonly StepRow[]> {
  if (named) {
    const steps = findSteps(store, named)
    if (!steps.ok) return steps
    const [first] = steps.value
    if (first && first.plan !== plan)
      return failed('bad-input', 'step.of-another-plan', { step: first.id, path: 'steps[0]' })
    const applied = appliedAmong(steps.value)
    if (applied) return applied
  }
  const wanted = named && new Set(named)
  const chosen = wanted ? waiting.filter(({ id }) => wanted.has(id)) : waiting
  return chosen.length > 0 ? done(chosen) : failed('structure', 'plan.nothing-staged', { plan })
}

/** The rows of access and those of the plan. What was applied is the ground of the steps that still wait. */
function carryOut(
  view: WorkspaceView,
  runner: StepRunner,
  waiting: readonly StepRow[],
  chosen: readonly StepRow[],
) {
  return runner.rehearse(view, ({ run }) => {
    const tried = chosen.map((step) => run(toTry(step)))
    for (const [index, { outcome }] of tried.entries()) {
      if (outcome.ok) continue
      const { code, message, details } = outcome.why
      return failed(code, message, { ...details, step: chosen[index]!.id })
    }
    const { rows, considered } = trialOf(tried)
    const left = waiting.filter((step) => !chosen.includes(step))
    const ground = new Map(groundOf(left.length > 0 ? waiting : []))
    for (const row of rows) ground.delete(nameOf(row))
    const anew = expectingAnew(
      left,
      left.map((step) => run(toTry(step))),
      ground,
    )
    const marks = [
      ...chosen.flatMap((step) => stepChange(step, { ...step, state: 'applied' })),
      ...left.flatMap((step, index) => stepChange(step, anew[index]!)),
    ]
    return done({ rows: [...rows, ...marks], considered, isLast: left.length === 0 })
  })
}
