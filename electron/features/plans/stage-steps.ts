import { done } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import type { StepRow } from '../../../shared/model/plan.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { failureAt } from '../../failure-at.ts'
import type { WorkspaceView } from '../../feature.ts'
import type { StepRunner } from '../../steps.ts'
import { stagedOf, toTry } from './plan-rows.ts'

/**
 * New steps at the end of a plan, each with the rows that it would change after those before it. Refused,
 * naming its place, is a step that makes no sense in any order (see `isNonsense`).
 */
export function stageSteps(
  view: WorkspaceView,
  runner: StepRunner,
  plan: string,
  steps: readonly PlannedStep[],
): Result<readonly StepRow[]> {
  const waiting = stagedOf(view.store, plan)
  const last = Math.max(0, ...view.store.stepsOf(plan).map(({ place }) => place))
  const fresh = steps.map(({ command, input }, index) => ({
    id: view.ids(),
    plan,
    place: last + index + 1,
    command,
    input: JSON.stringify(input),
    state: 'staged' as const,
  }))
  const { outcomes, rowsOfStep } = runner.try(view, [...waiting, ...fresh].map(toTry))
  const ids = [...waiting, ...fresh].map(({ id }) => id)
  for (const index of fresh.keys()) {
    const outcome = outcomes[waiting.length + index]!
    if (outcome.ok || !isNonsense(outcome.why, ids)) continue
    return { ok: false, error: failureAt(`steps[${index}]`, outcome.why) }
  }
  return done(fresh.map((step, index) => expecting(step, rowsOfStep[waiting.length + index]!)))
}

function expecting(step: Omit<StepRow, 'expected'>, rows: readonly RowChange[]): StepRow {
  return { ...step, expected: JSON.stringify(rows) }
}

const unknownIds = new Set(['question.unknown-account', 'question.unknown-member', 'invitation.not-there'])

/**
 * Whether a step cannot be meant: its input is malformed, or it names an account, a member or an invitation
 * that neither is there nor is made by a step of the plan. What the platform's rules, its limits or a life
 * cycle refuse now may be possible by the time the plan is applied, so it may wait.
 */
export function isNonsense({ code, message, details }: Failure, steps: readonly string[]): boolean {
  if (code === 'bad-input') return true
  if (!unknownIds.has(message)) return false
  const named = Object.values(details).filter((value) => typeof value === 'string')
  return !named.some((id) => steps.some((step) => id === step || id.startsWith(`${step}-`)))
}
