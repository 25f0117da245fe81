import type { StepRunner } from '../../steps.ts'
import { beginCommands, beginQueries } from './begin.ts'
import { decideCommands } from './decide.ts'
import { finishCommand } from './finish.ts'
import { runCommands } from './run.ts'
import { sharedReviewCommands, sharedReviewQueries } from './shared-reviews.ts'
import { reviewQueries } from './show.ts'

/** Access reviews: who looks at which grants, what they say, and the plan that comes of it (docs/decisions/0072). */
export function reviewHandlers(runner: StepRunner) {
  return {
    queries: { ...reviewQueries, ...beginQueries, ...sharedReviewQueries },
    commands: {
      ...beginCommands,
      ...decideCommands,
      ...runCommands,
      ...finishCommand(runner),
      ...sharedReviewCommands,
    },
  }
}
