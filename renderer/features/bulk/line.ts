import type { PlannedStep, StepOutcome } from '../../../shared/contract/step.ts'
import { subjectOf } from './subject.ts'
import type { Subject } from './subject.ts'

/** Why a pair needs no step, or can have none. */
export type LeftOut = 'not-held' | 'cannot-hold'

/** One line of a review: a step to try and to run, or a pair that is left out. */
export interface Line {
  readonly subject: Subject
  readonly step: PlannedStep | null
  readonly left: LeftOut | null
}

/** What became, or would become, of a line. `limit`: it works, and breaks a limit of the platform. */
export const outcomeKinds = ['possible', 'limit', 'already', 'refused', 'left', 'waiting'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

export function lineOf(step: PlannedStep): Line {
  return { subject: subjectOf(step), step, left: null }
}

/** Which kind a line is, by its outcome; `undefined` while it is not known or where nothing was sent. */
export function kindOf(line: Line, outcome: StepOutcome | undefined): OutcomeKind {
  if (line.step === null) return 'left'
  if (!outcome) return 'waiting'
  if (!outcome.ok) return 'refused'
  if (!outcome.changes) return 'already'
  return outcome.findings.length > 0 ? 'limit' : 'possible'
}

/** Whether something would be done, is being done, or was. */
export type Phase = 'before' | 'during' | 'after'

/** A line with what became of it. */
export interface Judged {
  readonly line: Line
  readonly outcome: StepOutcome | undefined
  readonly kind: OutcomeKind
}

/** `outcomes` are those of the lines that have a step, in their order. */
export function judge(
  lines: readonly Line[],
  outcomes: readonly (StepOutcome | undefined)[],
): readonly Judged[] {
  let sent = 0
  return lines.map((line) => {
    const outcome = line.step === null ? undefined : outcomes[sent++]
    return { line, outcome, kind: kindOf(line, outcome) }
  })
}

/** How many lines there are of each kind. */
export function tally(judged: readonly Judged[]): Readonly<Record<OutcomeKind, number>> {
  const count = { possible: 0, limit: 0, already: 0, refused: 0, left: 0, waiting: 0 }
  for (const { kind } of judged) count[kind] += 1
  return count
}
