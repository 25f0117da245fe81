import { useView } from '../../client/view.ts'

/** Shows a plan. */
export function openPlan(plan: string): void {
  useView.getState().open('plans', { plan })
}
