import { z } from 'zod'
import { plannedStepSchema } from '../../shared/contract/step.ts'
import type { PlannedStep } from '../../shared/contract/step.ts'
import { placeOf } from '../place.ts'
import { parseJson, textOfInput } from './input.ts'
import { namedInput } from './named-input.ts'
import type { Terminal } from './output.ts'
import { problem } from './problem.ts'
import type { SessionNames } from './session-names.ts'

const stepsSchema = z.array(plannedStepSchema)

/**
 * The steps in a file, or on standard input for `-`: a list as JSON, or one step on each line, each as
 * `{"command":…,"input":{…}}`. A `CliProblem` with the place for what is none.
 */
export async function readSteps(
  file: string,
  { names, terminal }: { readonly names: SessionNames; readonly terminal: Terminal },
): Promise<readonly PlannedStep[]> {
  const text = await textOfInput(file, terminal.stdin)
  const name = file === '-' ? 'stdin' : file
  const isList = text.trimStart().startsWith('[')
  const read = isList ? parseJson(text, name) : eachLine(text, name)
  const parsed = stepsSchema.safeParse(read)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw problem('steps.no-step', { file: name, path: placeOf(issue?.path ?? []) })
  }
  return parsed.data.map(({ command, input }) => ({
    command,
    input: namedInput(command, input, names) as PlannedStep['input'],
  }))
}

function eachLine(text: string, file: string): readonly unknown[] {
  return text.split('\n').flatMap((line, place) => {
    if (line.trim() === '') return []
    const read = parseJson(line, file, place + 1)
    if (!plannedStepSchema.safeParse(read).success) throw problem('steps.no-step', { file, line: place + 1 })
    return [read]
  })
}
