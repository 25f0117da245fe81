import { done } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Asked, Supposed } from '../../../shared/model/saved-question.ts'
import type { StepToTry } from '../../steps.ts'
import type { StoreReader } from '../../store/store.ts'
import { findPlan, stagedOf, toTry } from '../plans/plan-rows.ts'

/** The steps of what is supposed to change: its own, or those of a plan that wait. */
export function supposedSteps(store: StoreReader, supposed: Supposed): Result<readonly StepToTry[]> {
  if ('steps' in supposed) {
    // What a step makes bears the same id in every trial, so that trying leaves no new ids in the graph.
    const named = supposed.steps.map((step, place) => ({ ...step, id: step.id ?? `supposed-${place}` }))
    return done(named)
  }
  const plan = findPlan(store, supposed.plan)
  return plan.ok ? done(stagedOf(store, supposed.plan).map(toTry)) : plan
}

/**
 * The question by itself: with the steps that wait in the plan now, where it names one. Of a plan that is gone, or in
 * which nothing waits, it stays as it is.
 */
export function withOwnSteps(store: StoreReader, asked: Asked): Asked {
  if (asked.kind !== 'compare-change' || 'steps' in asked.with) return asked
  const found = supposedSteps(store, asked.with)
  if (!found.ok || found.value.length === 0) return asked
  return { ...asked, with: { steps: [...found.value] } }
}
