import { done } from '../../../shared/contract/failure.ts'
import { failureAt } from '../../failure-at.ts'
import type { CommandHandlers, QueryHandlers } from '../../feature.ts'
import type { StepRunner } from '../../steps.ts'

/** Many commands as one change, each tried on the workspace as those before it leave it. */
export function bulkHandlers(steps: StepRunner) {
  const queries: QueryHandlers<'bulk.try'> = {
    'bulk.try': (view, { steps: asked }) => {
      const named = asked.map((step, place) => ({ ...step, id: `trial-${place}` }))
      return done(steps.try(view, named).outcomes)
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
