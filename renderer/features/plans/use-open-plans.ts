import type { PlanSummary } from '../../../shared/contract/plans.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { useAnswer } from '../../client/use-answer.ts'

export interface OpenPlans {
  readonly open: readonly PlanSummary[]
  /** The plan into which this window stages; null where there is none, or it is no longer open. */
  readonly chosen: PlanSummary | null
}

/** The plans that changes can be staged into. */
export function useOpenPlans(): OpenPlans {
  const plans = useAnswer('plans.list', {})
  const mode = usePlanMode()
  const open = plans.state === 'ready' ? plans.value.filter(({ state }) => state === 'open') : []
  return { open, chosen: open.find(({ id }) => id === mode) ?? null }
}
