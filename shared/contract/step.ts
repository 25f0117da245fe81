import { z } from 'zod'
import type { Advice } from './change-result.ts'
import type { Failure } from './failure.ts'
import type { Finding } from './finding.ts'

/**
 * One command that waits to be carried out, by its name in the contract. The input is validated against
 * the contract when the step is tried, staged or run, not here: a plan may be older than the app.
 */
export const plannedStepSchema = z.strictObject({
  command: z.string().min(1),
  input: z.record(z.string(), z.unknown()),
})

export type PlannedStep = Readonly<z.infer<typeof plannedStepSchema>>

/** What a step would do, tried after the steps before it. */
export type StepOutcome =
  | {
      readonly ok: true
      /** false: everything already is as the step asks. */
      readonly changes: boolean
      readonly advice: readonly Advice[]
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly why: Failure }
