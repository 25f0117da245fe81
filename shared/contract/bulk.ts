import { z } from 'zod'
import { command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import { plannedStepSchema } from './step.ts'
import type { AccessShift } from './plans.ts'
import type { StepOutcome } from './step.ts'

const most = 10_000
const steps = z.array(plannedStepSchema).min(1).max(most)
/** As many as one call tries of a long list: each takes well under a second. */
export const triedAtOnce = 1000

/** Many commands as one change. */
export const bulk = {
  /** What each step would do after those before it. Changes nothing. */
  'bulk.try': query(z.strictObject({ steps })).returns<readonly StepOutcome[]>(),
  /** What the steps come to together: of each whether it can be done, and who would gain and lose which access. */
  'bulk.effect': query(
    z.strictObject({ steps: z.array(plannedStepSchema).min(1).max(triedAtOnce) }),
  ).returns<{
    readonly outcomes: readonly StepOutcome[]
    readonly shifts: readonly AccessShift[]
  }>(),
  /**
   * `bulk.try` for a long list, slice by slice. `after` is the `trial` that the slice before answered, null for the
   * first one. Fails with `conflict` where the workspace, or who acts, is another since: then it begins again.
   */
  'bulk.try-slice': query(
    z.strictObject({
      steps: z.array(plannedStepSchema).min(1).max(triedAtOnce),
      after: z.string().min(1).nullable(),
    }),
  ).returns<{ readonly outcomes: readonly StepOutcome[]; readonly trial: string }>(),
  /** `all`: nothing happens unless every step can. `possible`: what cannot be done is left out. */
  'bulk.run': command(z.strictObject({ steps, mode: z.enum(['all', 'possible']) })).returns<
    ChangeResult & { readonly outcomes: readonly StepOutcome[] }
  >(),
} as const
