import { answerIn, inCopy } from './ask.ts'
import type { AskWish } from './ask.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { orProblem, problem } from './problem.ts'
import { readFile, readWorkspace } from './workspace-file.ts'

/** The names of the questions that the workspace keeps, with what they ask. */
export async function listQuestions(
  { workspace, json = false }: AskWish,
  terminal: Terminal,
): Promise<number> {
  const { questions = [] } = await readWorkspace(workspace)
  const output = new LineWriter(terminal.stdout)
  if (json) {
    const rows = questions.map(({ name, asked }) => ({ name, question: asked }))
    await output.write(`${JSON.stringify({ total: rows.length, rows })}\n`)
  } else for (const { name, asked } of questions) await output.write(`${name}: ${asked.kind}\n`)
  await output.flush()
  return 0
}

/** Asks a question that the workspace keeps, whatever the case of its name. */
export async function askByName(name: string, wish: AskWish, terminal: Terminal): Promise<number> {
  const { rows, questions = [] } = await readWorkspace(wish.workspace)
  const found = questions.find((each) => each.name.toLowerCase() === name.toLowerCase())
  if (!found)
    throw problem('ask.unknown', { name, known: questions.map((each) => each.name).join(', ') || '–' })
  return answerIn(rows, found.asked, wish, terminal)
}

/** Asks what a colleague's file asks, of the people and accounts that this workspace has. */
export async function askFromFile(file: string, wish: AskWish, terminal: Terminal): Promise<number> {
  const text = readFile(file).toString('utf8')
  const read = await inCopy(wish.workspace, async ({ call, rows }) => ({
    ...orProblem(await call('questions.read', { file, text })),
    rows,
  }))
  if (!read.asked)
    throw problem('ask.not-here', { file, names: read.missing.map(({ name }) => name).join(', ') })
  return answerIn(read.rows, read.asked, wish, terminal)
}
