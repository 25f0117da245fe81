import { create } from 'zustand'
import { momentNow, useLooked } from './looked.ts'
import { mirrorNow, useMirror } from './mirror.ts'

const storageName = 'keyholder.plan-mode'

interface PlanModes {
  /** The chosen plan of each workspace that has one. */
  readonly plans: Readonly<Record<string, string>>
  /** The plan that was no longer open, by its name (null: it is gone), until the person has seen it. */
  readonly ended: { readonly plan: string | null } | null
}

const usePlanModes = create<PlanModes>()(() => ({ plans: remembered(), ended: null }))

/**
 * The plan into which this window stages commands instead of running them; null: they run at once. While it looks at the
 * past there is none: the plan may not have been made yet.
 */
export function usePlanMode(): string | null {
  const isPast = useLooked(({ moment }) => moment !== null)
  const plans = usePlanModes((modes) => modes.plans)
  return useMirror(({ workspace }) => (isPast ? null : planIn(plans, workspace?.id)))
}

/** `usePlanMode` for what happens at one moment, outside of drawing. */
export function planModeNow(): string | null {
  return momentNow() === null ? planIn(usePlanModes.getState().plans, mirrorNow().workspace?.id) : null
}

/** Chooses a plan of the open workspace, or (null) that commands run at once. Kept across a reload. */
export function setPlanMode(plan: string | null): void {
  const workspace = mirrorNow().workspace?.id
  if (workspace === undefined) return
  const { [workspace]: _before, ...others } = usePlanModes.getState().plans
  const plans = plan === null ? others : { ...others, [workspace]: plan }
  window.sessionStorage.setItem(storageName, JSON.stringify(plans))
  usePlanModes.setState({ plans, ended: null })
}

/** Commands run at once again, and not because the person said so. */
export function endPlanMode(plan: string | null): void {
  setPlanMode(null)
  usePlanModes.setState({ ended: { plan } })
}

/** That plan mode has ended by itself, until it is set again. */
export function usePlanModeEnd(): PlanModes['ended'] {
  return usePlanModes(({ ended }) => ended)
}

function planIn(plans: PlanModes['plans'], workspace: string | undefined): string | null {
  return workspace === undefined ? null : (plans[workspace] ?? null)
}

function remembered(): PlanModes['plans'] {
  const text = window.sessionStorage.getItem(storageName)
  return text === null ? {} : (JSON.parse(text) as PlanModes['plans'])
}
