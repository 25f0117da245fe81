import { done, failed } from '../../../../shared/contract/failure.ts'
import type { Result } from '../../../../shared/contract/failure.ts'
import type { RowChange } from '../../../../shared/model/row.ts'
import type { WorkspaceView } from '../../../feature.ts'
import { trialOf } from '../../../steps.ts'
import type { StepRunner } from '../../../steps.ts'
import { planCommands } from '../../plans/change-plan.ts'
import type { Takeover } from './choose.ts'
import type { Comparison } from './compare.ts'
import { countermove } from './countermove.ts'
import { namesOf } from './names.ts'

interface Wish {
  readonly taken: Takeover
  readonly now: Comparison
  readonly plan: { readonly id: string } | { readonly name: string }
}

/**
 * The rows of a plan, new or not, with the steps that undo on the platform what lines found there. The steps
 * are tried on the workspace as it is once the lines are taken over. `bad-input` where no line has such a step.
 */
export function stagedAfter(
  view: WorkspaceView,
  runner: StepRunner,
  { taken, now, plan }: Wish,
): Result<{ readonly rows: readonly RowChange[]; readonly plan: string; readonly steps: number }> {
  const named = namesOf(now)
  const steps = taken.lines.flatMap((line) => countermove(line, named) ?? [])
  if (steps.length === 0) return failed('bad-input', 'import.nothing-to-plan', {})
  const commands = planCommands(afterRows(runner, taken.rows))
  if ('id' in plan) {
    const staged = commands['plans.stage'](view, { plan: plan.id, steps })
    return staged.ok ? done({ rows: staged.value.rows, plan: plan.id, steps: steps.length }) : staged
  }
  const created = commands['plans.create'](view, { name: plan.name, steps })
  if (!created.ok) return created
  return done({ rows: created.value.rows, plan: created.value.answer.plan, steps: steps.length })
}

/** Tries steps on the workspace as these rows leave it. */
function afterRows(runner: StepRunner, rows: readonly RowChange[]): StepRunner {
  const rehearse: StepRunner['rehearse'] = (view, act) =>
    runner.rehearse(view, (stage) => {
      stage.write(rows)
      return act(stage)
    })
  return {
    knows: runner.knows,
    rehearse,
    try: (view, steps, meanwhile) =>
      rehearse(view, ({ view: after, run }) => {
        const trial = trialOf(steps.map(run))
        meanwhile?.(after, trial)
        return trial
      }),
  }
}
