import type { PlanStepView } from '../../../shared/contract/plans.ts'

/** A step that is being edited, as it was and where it stood. */
export interface Edited {
  readonly step: PlanStepView
  readonly place: number
}

/** The steps, and the one that is being edited also when another window has taken it away meanwhile. */
export function withEdited(steps: readonly PlanStepView[], edited: Edited | null): readonly PlanStepView[] {
  if (!edited || steps.some(({ id }) => id === edited.step.id)) return steps
  return steps.toSpliced(Math.min(edited.place, steps.length), 0, edited.step)
}

/** The rows that are drawn, and the row of one step beside them. */
export function withPlace(
  rows: readonly number[],
  step: string | undefined,
  steps: readonly PlanStepView[],
): number[] {
  const row = steps.findIndex(({ id }) => id === step)
  return row === -1 || rows.includes(row) ? [...rows] : [...rows, row].toSorted((a, b) => a - b)
}
