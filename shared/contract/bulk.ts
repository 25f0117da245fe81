import { z } from 'zod'
import { command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import { plannedStepSchema } from './step.ts'
import type { StepOutcome } from './step.ts'

const steps = z.array(plannedStepSchema).min(1).max(10_000)

/** Many commands as one change. */
export const bulk = {
  /** What each step would do after those before it. Changes nothing. */
  'bulk.try': query(z.strictObject({ steps })).returns<readonly StepOutcome[]>(),
  /** `all`: nothing happens unless every step can. `possible`: what cannot be done is left out. */
  'bulk.run': command(z.strictObject({ steps, mode: z.enum(['all', 'possible']) })).returns<
    ChangeResult & { readonly outcomes: readonly StepOutcome[] }
  >(),
} as const
