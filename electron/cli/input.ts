import { findJsonFault } from '../features/document/json-fault.ts'
import type { Terminal } from './output.ts'
import { problem } from './problem.ts'
import { readFile } from './workspace-file.ts'

export interface GivenInput {
  /** As JSON. */
  readonly input?: string | undefined
  /** The file with it; `-` is standard input. */
  readonly inputFile?: string | undefined
}

/** What a command is given; an empty object where nothing is. A `CliProblem` with its place for broken JSON. */
export async function readInput({ input, inputFile }: GivenInput, { stdin }: Terminal): Promise<unknown> {
  if (input !== undefined && inputFile !== undefined) throw problem('do.two-inputs')
  const file = inputFile === undefined ? '--input' : inputFile === '-' ? 'stdin' : inputFile
  const text = inputFile === undefined ? (input ?? '{}') : await textOfInput(inputFile, stdin)
  return parseJson(text, file)
}

/** What the JSON says. A `CliProblem` with its place for broken JSON; `first` is the number of its first line. */
export function parseJson(text: string, file: string, first = 1): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    const { line = 1, column = 1, found = '', isCutOff = false } = findJsonFault(text) ?? {}
    const details = { file, line: line + first - 1, column, found }
    throw problem(isCutOff ? 'question.cut-off' : 'document.not-json', details)
  }
}

/** The text of a file, or of standard input for `-`. */
export async function textOfInput(file: string, stdin: Terminal['stdin']): Promise<string> {
  if (file !== '-') return readFile(file).toString('utf8')
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString('utf8')
}
