import { z } from 'zod'
import { languageSchema } from '../model/language.ts'
import type { PlanState } from '../model/plan.ts'
import type { AccessTable } from '../model/row.ts'
import { act, command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import { plannedStepSchema } from './step.ts'
import type { PlannedStep, StepOutcome } from './step.ts'
import type { Download } from './workspace.ts'

const id = z.string().min(1)
const name = z.string().trim().min(1).max(200)
const stepInput = z.record(z.string(), z.unknown())

export interface PlanSummary {
  readonly id: string
  readonly name: string
  readonly state: PlanState
  readonly createdAt: string
  readonly createdBy: string
  readonly note: string | null
  readonly steps: number
  readonly applied: number
  readonly ticked: number
}

/** A row that is no longer what it was when the step was staged. */
export interface MovedRow {
  readonly table: AccessTable
  readonly key: string
  readonly expected: unknown
  readonly current: unknown
}

/** Something a person should know about a step before it is carried out on the platform. */
export type StepNote =
  /** Google wants a second administrator's approval; the request ends after `days`. */
  | { readonly note: 'second-approval'; readonly days: number }
  /** Someone has to accept: the client's side a link, the invited person an invitation. */
  | { readonly note: 'acceptance'; readonly by: 'client' | 'invitee'; readonly who: string }
  | { readonly note: 'irreversible' }

export interface PlanStepView extends PlannedStep {
  readonly id: string
  readonly place: number
  readonly state: 'staged' | 'applied'
  readonly tickedAt: string | null
  readonly tickedBy: string | null
  readonly outcome: StepOutcome
  readonly moved: readonly MovedRow[]
  readonly notes: readonly StepNote[]
}

/** A step that waits, as it was asked for. */
export interface StagedStep extends PlannedStep {
  readonly id: string
}

/** What a plan does to one person's access: accounts by role before and after, where they differ. */
export interface AccessShift {
  readonly member: string
  readonly role: string
  readonly system: string
  readonly gained: number
  readonly lost: number
  /** The first of those accounts, at most `accountsShown`. */
  readonly gainedOn: readonly string[]
  readonly lostOn: readonly string[]
}

export const accountsShown = 20

export interface PlanView extends PlanSummary {
  readonly list: readonly PlanStepView[]
  /** Who gains and loses what, if every step that can be done is done. */
  readonly shifts: readonly AccessShift[]
  /** Ids of the steps in the order in which all of them can be done, where that is another one. */
  readonly order: readonly string[] | null
}

/** Changes collected before anything happens. */
export const plans = {
  'plans.list': query(z.strictObject({})).returns<readonly PlanSummary[]>(),
  'plans.show': query(z.strictObject({ plan: id })).returns<PlanView>(),
  /** The steps that wait, in their order of work, without trying them: for what shows them while others are staged. */
  'plans.staged': query(z.strictObject({ plan: id })).returns<readonly StagedStep[]>(),
  'plans.create': command(
    z.strictObject({ name, note: z.string().optional(), steps: z.array(plannedStepSchema).optional() }),
  ).returns<ChangeResult & { readonly plan: string }>(),
  /** `base`: name and note as they were when the person began. `conflict` where what is set is another by now. */
  'plans.update': command(
    z.strictObject({
      plan: id,
      base: z.strictObject({ name: z.string(), note: z.string().nullable() }),
      name: name.optional(),
      note: z.string().nullable().optional(),
    }),
  ).returns<ChangeResult>(),
  'plans.discard': command(z.strictObject({ plan: id })).returns<ChangeResult>(),
  'plans.reopen': command(z.strictObject({ plan: id })).returns<ChangeResult>(),
  /** At the end of the plan. A step that no order could make possible is refused, naming its place. */
  'plans.stage': command(
    z.strictObject({ plan: id, steps: z.array(plannedStepSchema).min(1).max(2000) }),
  ).returns<ChangeResult & { readonly steps: readonly string[] }>(),
  /** `base`: the step's input as it was when the person began. `conflict` where it is another by now. */
  'plans.edit-step': command(
    z.strictObject({ step: id, base: stepInput, input: stepInput }),
  ).returns<ChangeResult>(),
  'plans.drop-steps': command(z.strictObject({ steps: z.array(id).min(1) })).returns<ChangeResult>(),
  /** All staged steps of the plan, in this order. `base`: the order they had, `conflict` where it is another. */
  'plans.reorder': command(
    z.strictObject({ plan: id, base: z.array(id).min(1), steps: z.array(id).min(1) }),
  ).returns<ChangeResult>(),
  /** Ticks steps off as carried out on the platform, or takes the tick back. */
  'plans.tick': command(
    z.strictObject({ steps: z.array(id).min(1), done: z.boolean() }),
  ).returns<ChangeResult>(),
  /** The steps named, or all that are staged, as one change. All or nothing. */
  'plans.apply': command(
    z.strictObject({ plan: id, steps: z.array(id).min(1).optional() }),
  ).returns<ChangeResult>(),
  /** A checklist for the colleague at the console. */
  'plans.export': act(
    z.strictObject({ plan: id, format: z.enum(['markdown', 'csv']), language: languageSchema }),
  ).returns<Download>(),
} as const
