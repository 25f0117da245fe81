import { createAsker, verdictLine } from './asker.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { readParams } from './params.ts'
import { CliProblem } from './problem.ts'
import { readWorkspace } from './workspace-file.ts'

export interface OneQuestion {
  readonly member: string
  readonly action: string
  readonly on: string
  /** As `name=value`. */
  readonly params: readonly string[]
}

/** Answers one question. The exit code is the answer: 0 for yes, 1 for no. */
export async function checkOne(
  { params: given, ...asked }: OneQuestion,
  { workspace, human }: { readonly workspace: string; readonly human: boolean },
  terminal: Terminal,
): Promise<number> {
  const params = readParams(given)
  const { rows } = await readWorkspace(workspace)
  const answer = createAsker(rows)(given.length === 0 ? asked : { ...asked, params })
  if ('failure' in answer) throw new CliProblem(answer.failure)
  const { verdict, question } = answer
  const output = new LineWriter(terminal.stdout)
  if (human) {
    const { verdictSentences } = await import('./sentences.ts')
    await output.write(`${verdictSentences(rows, question, verdict).join('\n')}\n`)
  } else await output.write(verdictLine(verdict))
  await output.flush()
  return verdict.allowed ? 0 : 1
}
