import type { AccessShift, PlanStepView, PlanSummary, PlanView } from '../../shared/contract/plans.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { findingLine } from './answer-lines.ts'
import { failureText } from './failure-text.ts'
import { stepTeller } from './step-text.ts'
import { cliText } from './texts.ts'

/** A plan in one line. */
export function planLine({ name, state, steps, applied, ticked }: PlanSummary): string {
  return cliText('plan.line', { name, state, steps, applied, ticked })
}

/** A plan as people read it: its steps with what stands against each, then who gains and loses what. */
export function planLines(view: PlanView, rows: WorkspaceRows): readonly string[] {
  const tell = stepTeller(rows)
  const nameOf = (id: string) => rows.member.find((member) => member.id === id)?.name ?? id
  return [
    planLine(view),
    ...view.list.flatMap((step) => [
      `  ${step.place}. ${tell(step)}${marks(step)}`,
      ...remarks(step).map((remark) => `     ${remark}`),
    ]),
    ...(view.shifts.length === 0 ? [cliText('plan.no-shifts')] : [cliText('plan.shifts')]),
    ...view.shifts.map((shift) => `  ${shiftText(shift, nameOf(shift.member))}`),
    ...(view.order ? [cliText('plan.order', { places: placesIn(view.order, view.list) })] : []),
  ]
}

function marks({ state, tickedAt }: PlanStepView): string {
  const words = [
    ...(state === 'applied' ? [cliText('plan.applied')] : []),
    ...(tickedAt === null ? [] : [cliText('plan.ticked')]),
  ]
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}

function remarks({ outcome, moved, notes, state }: PlanStepView): readonly string[] {
  const told = notes.map((note) => cliText(`plan.note.${note.note}`, { ...note }))
  if (state === 'applied') return []
  const stale = moved.length === 0 ? [] : [cliText('plan.stale', { rows: moved.length })]
  if (!outcome.ok) return [...stale, cliText('plan.impossible', { why: failureText(outcome.why) }), ...told]
  return [...stale, ...outcome.findings.map(findingLine), ...told]
}

function shiftText({ role, system, gained, lost }: AccessShift, member: string): string {
  return cliText('plan.shift', { member, role, system, gained, lost })
}

function placesIn(order: readonly string[], list: readonly PlanStepView[]): string {
  return order.map((id) => list.find((step) => step.id === id)?.place ?? id).join(', ')
}
