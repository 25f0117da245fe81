import { useEffect } from 'react'
import { endPlanMode, usePlanMode } from '../../client/plan-mode.ts'
import { useAnswer, useIsStale } from '../../client/use-answer.ts'

/** Ends plan mode when its plan is no longer open: finished, discarded or undone, here or in another window. */
export function usePlanModeEnds(): void {
  const mode = usePlanMode()
  const plans = useAnswer('plans.list', {})
  const stale = useIsStale(plans)
  const fresh = plans.state === 'ready' && !stale
  const plan = fresh ? plans.value.find(({ id }) => id === mode) : undefined
  const over = mode !== null && fresh && plan?.state !== 'open'
  const name = plan?.name ?? null
  useEffect(() => {
    if (over) endPlanMode(name)
  }, [over, name])
}
