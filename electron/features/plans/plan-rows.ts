import { done, failed } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { PlanRow, StepRow } from '../../../shared/model/plan.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import type { StepToTry } from '../../steps.ts'
import type { StoreReader } from '../../store/store.ts'

/** The plan, or `not-found`. */
export function findPlan(store: StoreReader, id: string): Result<PlanRow> {
  const plan = store.row('plan', JSON.stringify([id]))
  return plan ? done(plan) : failed('not-found', 'plan.not-there', { plan: id })
}

/** The plan where it can still be changed: `structure` says what state it is in and what is possible. */
export function findOpenPlan(store: StoreReader, id: string, act: string): Result<PlanRow> {
  const plan = findPlan(store, id)
  return plan.ok && plan.value.state !== 'open' ? notPossible(plan.value, act) : plan
}

/** What a plan's state does not allow, with what it does. The states are Keyholder's own: decision 0027. */
export function notPossible({ name, state }: PlanRow, act: string) {
  return failed('structure', 'plan.transition', { name, state, act, possible: actsOf[state] })
}

const actsOf: Readonly<Record<PlanRow['state'], readonly string[]>> = {
  open: ['update', 'stage', 'edit-step', 'drop-steps', 'reorder', 'tick', 'apply', 'discard'],
  finished: ['tick', 'reopen'],
  discarded: ['reopen'],
}

/** The steps that still wait, in their order of work. */
export function stagedOf(store: StoreReader, plan: string): readonly StepRow[] {
  return store.stepsOf(plan).filter(({ state }) => state === 'staged')
}

/**
 * The steps of these ids, all of one plan. `path` in the details names the offender: `not-found` for a step
 * that is not there, `bad-input` for one of another plan.
 */
export function findSteps(store: StoreReader, ids: readonly string[]): Result<readonly StepRow[]> {
  const found = new Map<string, StepRow>()
  let plan: string | null = null
  for (const [index, id] of ids.entries()) {
    const step = store.row('step', JSON.stringify([id]))
    const path = `steps[${index}]`
    if (!step) return failed('not-found', 'step.not-there', { step: id, path })
    plan ??= step.plan
    if (step.plan !== plan) return failed('bad-input', 'step.of-another-plan', { step: id, path })
    found.set(id, step)
  }
  return done([...found.values()])
}

/** The first of these steps that was applied already, as a failure; or null. */
export function appliedAmong(
  steps: readonly StepRow[],
): { readonly ok: false; readonly error: Failure } | null {
  const index = steps.findIndex(({ state }) => state === 'applied')
  const step = steps[index]
  if (!step) return null
  return failed('structure', 'step.applied', { step: step.id, place: step.place, path: `steps[${index}]` })
}

/** A row as it should be, where it is not so already. */
export function stepChange(before: StepRow, after: StepRow): readonly RowChange[] {
  const same =
    before.place === after.place &&
    before.input === after.input &&
    before.expected === after.expected &&
    before.state === after.state &&
    before.tickedAt === after.tickedAt
  return same ? [] : [{ table: 'step', before, after }]
}

/** What a step asks for; what it makes bears its id. */
export function toTry({ id, command, input }: Pick<StepRow, 'id' | 'command' | 'input'>): StepToTry {
  return { id, command, input: JSON.parse(input) as Record<string, unknown> }
}
