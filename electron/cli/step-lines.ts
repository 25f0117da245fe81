import type { Failure } from '../../shared/contract/failure.ts'
import type { PlannedStep, StepOutcome } from '../../shared/contract/step.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { Question, Verdict } from '../../shared/model/verdict.ts'
import { findingLine } from './answer-lines.ts'
import { failureText } from './failure-text.ts'
import { verdictSentences } from './sentences.ts'
import { stepTeller } from './step-text.ts'
import { cliText } from './texts.ts'

/** What became of each step, or would, in their order; then how many could be done. */
export function outcomeLines(
  steps: readonly PlannedStep[],
  outcomes: readonly StepOutcome[],
  { rows, done }: { readonly rows: WorkspaceRows; readonly done: boolean },
): readonly string[] {
  const tell = stepTeller(rows)
  const possible = outcomes.filter(({ ok }) => ok).length
  return [
    ...outcomes.flatMap((outcome, place) => {
      const text = `  ${place + 1}. ${tell(steps[place]!)}`
      return [`${text}: ${outcomeText(outcome, rows, done)}`, ...warnings(outcome)]
    }),
    cliText('steps.sum', { possible, number: outcomes.length }),
  ]
}

function outcomeText(outcome: StepOutcome, rows: WorkspaceRows, done: boolean): string {
  if (!outcome.ok) return cliText('steps.refused', { why: whyText(outcome.why, rows) })
  return cliText(outcome.changes ? (done ? 'steps.done' : 'steps.possible') : 'steps.same')
}

/** Rules are told by the first sentence of the proof, which names who may not do what where. */
function whyText(why: Failure, rows: WorkspaceRows): string {
  const { question, verdict, path: _ofStep, ...details } = why.details
  // A step is one thing, so where inside its input the fault lies says nothing.
  if (question === undefined || verdict === undefined) return failureText({ ...why, details })
  return verdictSentences(rows, question as unknown as Question, verdict as unknown as Verdict)[0]!
}

function warnings(outcome: StepOutcome): readonly string[] {
  return outcome.ok ? outcome.findings.map((finding) => `     ${findingLine(finding)}`) : []
}
