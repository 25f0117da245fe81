import { createReadStream, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { failed } from '../../shared/contract/failure.ts'
import type { Failure, Result } from '../../shared/contract/failure.ts'
import { done } from '../../shared/contract/failure.ts'
import { questionSchema } from '../../shared/model/verdict.ts'
import type { Question } from '../../shared/model/verdict.ts'
import { failureOfIssue } from '../features/document/issue.ts'
import { findJsonFault } from '../features/document/json-fault.ts'
import { createAsker, verdictLine } from './asker.ts'
import { linesOf } from './lines.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { CliProblem, problem } from './problem.ts'
import { readWorkspace, reasonOf } from './workspace-file.ts'

/**
 * Answers a file of questions, a line for a line, in the order asked. What was answered before a line
 * that is wrong has been printed; the wrong line ends the command.
 */
export async function checkMany(queries: string, workspace: string, terminal: Terminal): Promise<number> {
  const { rows } = await readWorkspace(workspace)
  const ask = createAsker(rows)
  const [input, name] = openQueries(queries, terminal)
  const output = new LineWriter(terminal.stdout)
  try {
    for await (const { number, text } of linesOf(input, name)) {
      const place = { file: name, line: number }
      const question = readQuestion(text)
      if (!question.ok) throw located(question.error, place)
      const answer = ask(question.value)
      if ('failure' in answer) throw located(answer.failure, place)
      await output.write(verdictLine(answer.verdict))
      if (output.isClosed) break
    }
  } catch (error) {
    if (error instanceof CliProblem || !isSystemError(error)) throw error
    throw problem('import.cannot-read', { file: name, reason: reasonOf(error) })
  } finally {
    await output.flush()
  }
  return 0
}

function openQueries(queries: string, { stdin }: Terminal): readonly [Readable, string] {
  if (queries === '-') return [stdin, 'stdin']
  if (!statSync(queries, { throwIfNoEntry: false })) {
    throw new CliProblem(failed('not-found', 'store.no-such-file', { file: queries }).error)
  }
  return [createReadStream(queries), queries]
}

const known: { readonly [path: string]: readonly string[] } = {
  '': Object.keys(questionSchema.shape),
  params: ['level', 'from', 'to'],
}

function readQuestion(text: string): Result<Question> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const { isCutOff, column, found } = findJsonFault(text) ?? { isCutOff: false, column: 1, found: '' }
    return failed('bad-input', isCutOff ? 'question.cut-off' : 'document.not-json', { column, found })
  }
  const parsed = questionSchema.safeParse(value)
  if (parsed.success) return done(parsed.data)
  return {
    ok: false,
    error: failureOfIssue(parsed.error.issues[0]!, value, (path) => known[path.join('.')] ?? []),
  }
}

function located(failure: Failure, place: { readonly file: string; readonly line: number }): CliProblem {
  return new CliProblem({ ...failure, details: { ...failure.details, ...place } })
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}
