import { done, failed } from '../../../shared/contract/failure.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import { failureAt } from '../../failure-at.ts'
import type { CommandHandlers, QueryHandlers } from '../../feature.ts'
import { netRows } from '../../net-rows.ts'
import { trialOf } from '../../steps.ts'
import type { StepRunner, StepToTry } from '../../steps.ts'
import { accessShifts } from '../plans/access-shifts.ts'
import { createTrials } from './trials.ts'

/** Many commands as one change, each tried on the workspace as those before it leave it. */
export function bulkHandlers(steps: StepRunner) {
  const trials = createTrials()
  const queries: QueryHandlers<'bulk.try' | 'bulk.effect' | 'bulk.try-slice'> = {
    'bulk.try': (view, { steps: asked }) => {
      return done(steps.try(view, named(asked)).outcomes)
    },
    'bulk.effect': (view, { steps: asked }) => {
      const { outcomes, rows } = steps.try(view, named(asked))
      return done({ outcomes, shifts: accessShifts(view, rows) })
    },
    'bulk.try-slice': (view, { steps: asked, after }) => {
      const before = trials.continued(view, after)
      if (!before) return failed('conflict', 'bulk.moved-on', {})
      const { outcomes, rows } = steps.rehearse(view, ({ run, write }) => {
        write(before.rows)
        return trialOf(asked.map((step, place) => run({ ...step, id: `trial-${before.tried + place}` })))
      })
      const tried = { rows: netRows([...before.rows, ...rows]), tried: before.tried + asked.length }
      return done({ outcomes, trial: trials.keep(view, tried) })
    },
  }
  const commands: CommandHandlers<'bulk.run'> = {
    'bulk.run': (view, { steps: asked, mode }) => {
      const { outcomes, rows, considered } = steps.try(view, asked)
      const first = mode === 'all' ? outcomes.findIndex(({ ok }) => !ok) : -1
      const refused = outcomes[first]
      if (refused?.ok === false) return { ok: false, error: failureAt(`steps[${first}]`, refused.why) }
      return done({ rows, exercises: [], considered, answer: { outcomes } })
    },
  }
  return { queries, commands }
}

/** What a step makes bears the same id in every trial, so that trying leaves no new ids in the graph. */
function named(asked: readonly PlannedStep[]): readonly StepToTry[] {
  return asked.map((step, place) => ({ ...step, id: `trial-${place}` }))
}
