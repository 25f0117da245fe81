import type { StagedStep } from '../../shared/contract/plans.ts'
import { usePlanMode } from './plan-mode.ts'
import { noLinksPlanned, plannedLinks } from './planned-links.ts'
import type { PlannedLinks } from './planned-links.ts'
import { useAnswer } from './use-answer.ts'

/** What the plan into which this window stages does to links; nothing outside of plan mode. */
export function usePlannedLinks(): PlannedLinks {
  const plan = usePlanMode()
  const answer = useAnswer('plans.staged', plan === null ? null : { plan })
  return answer.state === 'ready' ? laidOut(answer.value) : noLinksPlanned
}

const known = new WeakMap<readonly StagedStep[], PlannedLinks>()

/** The same steps are laid out once, so that a row is drawn again only when the plan has changed. */
function laidOut(steps: readonly StagedStep[]): PlannedLinks {
  const before = known.get(steps)
  if (before) return before
  const made = plannedLinks(steps)
  known.set(steps, made)
  return made
}
