import { done } from '../../../shared/contract/failure.ts'
import type { PlanSummary, StagedStep } from '../../../shared/contract/plans.ts'
import type { PlanRow, StepRow } from '../../../shared/model/plan.ts'
import type { QueryHandlers } from '../../feature.ts'
import type { StepRunner } from '../../steps.ts'
import { applyCommand } from './apply-plan.ts'
import { planCommands } from './change-plan.ts'
import { stepCommands } from './change-steps.ts'
import { findPlan, stagedOf } from './plan-rows.ts'
import { showPlan } from './show-plan.ts'

/** Changes that are collected, looked at, and carried out as one. See docs/decisions/0027. */
export function planHandlers(runner: StepRunner) {
  const queries: QueryHandlers<'plans.list' | 'plans.show' | 'plans.staged'> = {
    'plans.list': ({ store }) => done(store.plans().map((plan) => summaryOf(plan, store.stepsOf(plan.id)))),
    'plans.staged': ({ store }, { plan }) => {
      const found = findPlan(store, plan)
      if (!found.ok) return found
      return done(
        stagedOf(store, plan).map(({ id, command, input }) => ({
          id,
          command,
          input: JSON.parse(input) as StagedStep['input'],
        })),
      )
    },
    'plans.show': (view, { plan }) => {
      const found = findPlan(view.store, plan)
      if (!found.ok) return found
      const steps = view.store.stepsOf(plan)
      return done({ ...summaryOf(found.value, steps), ...showPlan(view, runner, steps) })
    },
  }
  return {
    queries,
    commands: { ...planCommands(runner), ...stepCommands(runner), ...applyCommand(runner) },
  }
}

function summaryOf({ note, ...plan }: PlanRow, steps: readonly StepRow[]): PlanSummary {
  return {
    ...plan,
    note: note ?? null,
    steps: steps.length,
    applied: steps.filter(({ state }) => state === 'applied').length,
    ticked: steps.filter(({ tickedAt }) => tickedAt !== undefined).length,
  }
}
