import { z } from 'zod'
import { contract } from '../../shared/contract/contract.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import type { Failure, FailureCode, Result } from '../../shared/contract/failure.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { Question, Verdict } from '../../shared/model/verdict.ts'
import { fieldsOf } from './fields.ts'
import type { InputSchema } from './fields.ts'
import { CliProblem } from './problem.ts'
import { verdictSentences } from './sentences.ts'
import { cliText } from './texts.ts'

/** What rules answer no to. Everything else that can fail is bad input. */
const answersNo: ReadonlySet<FailureCode> = new Set(['refused', 'structure', 'conflict', 'nothing-to-undo'])

/** The value of a change that was asked for, or a `CliProblem`: with exit code 1 where rules stand against it. */
export function orRefusal<T>(result: Result<T>, rows: WorkspaceRows): T {
  if (result.ok) return result.value
  throw refusal(result.error, rows)
}

/** What the platform's rules deny comes with the proof, in sentences, as the window shows it. */
function refusal(failure: Failure, rows: WorkspaceRows): CliProblem {
  const { question, verdict } = failure.details
  const proof =
    question === undefined || verdict === undefined
      ? []
      : verdictSentences(rows, question as unknown as Question, verdict as unknown as Verdict)
  return new CliProblem(failure, answersNo.has(failure.code) ? 1 : 2, [...proof, ...formOf(failure)])
}

/** What the call takes, where it was given something else. */
function formOf({ message, details: { call } }: Failure): readonly string[] {
  if (message !== 'call.bad-input' || typeof call !== 'string' || !isCall(call)) return []
  const { $schema: _version, ...input } = z.toJSONSchema(contract[call].input, { io: 'input' })
  return [cliText('do.takes', { call }), ...fieldsOf(input as InputSchema).map((field) => `  ${field}`)]
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}
