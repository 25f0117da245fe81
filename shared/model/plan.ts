import { z } from 'zod'
import { momentSchema } from './member.ts'

/** Collected changes that wait to be carried out. A plan that was discarded or finished stays to be read. */
export const planStates = ['open', 'finished', 'discarded'] as const
export type PlanState = (typeof planStates)[number]

export const planSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  state: z.enum(planStates),
  createdAt: momentSchema,
  /** A member's id, or `keeper`. */
  createdBy: z.string().min(1),
  note: z.string().optional(),
})

export type PlanRow = Readonly<z.infer<typeof planSchema>>

export const stepStates = ['staged', 'applied'] as const

/**
 * One command of a plan. `input` is the command's input and `expected` the rows it would have changed when
 * it was staged, both as JSON: a step whose rows would be others by now is stale, and says what moved.
 */
export const stepSchema = z.strictObject({
  id: z.string().min(1),
  plan: z.string().min(1),
  /** Order of work, from 1; gaps are allowed. */
  place: z.int().min(1),
  command: z.string().min(1),
  input: z.string(),
  expected: z.string(),
  state: z.enum(stepStates),
  /** When it was ticked off as carried out on the platform, and by whom (a member's id, or `keeper`). */
  tickedAt: momentSchema.optional(),
  tickedBy: z.string().optional(),
})

export type StepRow = Readonly<z.infer<typeof stepSchema>>
