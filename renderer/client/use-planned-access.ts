import type { StagedStep } from '../../shared/contract/plans.ts'
import { answered } from './answers.ts'
import { mirrorNow } from './mirror.ts'
import { planModeNow, usePlanMode } from './plan-mode.ts'
import { nothingPlanned, plannedAccess } from './planned-access.ts'
import type { PlannedAccess } from './planned-access.ts'
import { useAnswer } from './use-answer.ts'

/** What the plan into which this window stages does to roles; nothing outside of plan mode. */
export function usePlannedAccess(): PlannedAccess {
  const plan = usePlanMode()
  const answer = useAnswer('plans.staged', plan === null ? null : { plan })
  return answer.state === 'ready' ? laidOut(answer.value) : nothingPlanned
}

/** `usePlannedAccess` for what happens at one moment, outside of drawing. */
export function plannedNow(): PlannedAccess {
  const plan = planModeNow()
  const known = plan === null ? null : answered('plans.staged', { plan })
  return known ? laidOut(known.value) : nothingPlanned
}

const known = new WeakMap<readonly StagedStep[], PlannedAccess>()

/** The same steps are laid out once, so that a row is drawn again only when the plan has changed. */
function laidOut(steps: readonly StagedStep[]): PlannedAccess {
  const before = known.get(steps)
  if (before) return before
  const made = plannedAccess(steps, (account) => mirrorNow().accountOf(account)?.system)
  known.set(steps, made)
  return made
}
