import { existsSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { chunkBytes } from '../../shared/contract/files.ts'
import type { CallName, OutputOf } from '../../shared/contract/contract.ts'
import { failed } from '../../shared/contract/failure.ts'
import type { Failure } from '../../shared/contract/failure.ts'
import type {
  Difference,
  ImportAnswers,
  ImportCounts,
  ImportLine,
  ImportQuestion,
} from '../../shared/contract/import.ts'
import { mappingVersion } from '../../shared/import/table-mapping.ts'
import { keeper } from '../../shared/model/change.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { openApp } from '../app.ts'
import type { App } from '../app.ts'
import type { NamedBytes } from '../features/import/incoming.ts'
import { comparing } from '../features/import/plan/compare.ts'
import { shownLine } from '../features/import/plan/shown-line.ts'
import { readSources } from '../features/import/read-sources.ts'
import type { SourcesRead } from '../features/import/read-sources.ts'
import { rememberedIn } from '../features/import/remembered.ts'
import { prepared } from '../features/import/sources.ts'
import type { Source } from '../features/import/sources.ts'
import { requestLacks } from '../features/import/tiktok/request-lacks.ts'
import { atOnce } from '../features/import/turns.ts'
import type { Environment } from '../ports.ts'
import { createStore } from '../store/open-store.ts'
import { cliEnvironment } from './environment.ts'
import { failureText } from './failure-text.ts'
import { importAnswers } from './import-answers.ts'
import type { GivenAnswers } from './import-answers.ts'
import { countsIn, isDifference, lineText } from './import-lines.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { orProblem, problem } from './problem.ts'
import { cliText } from './texts.ts'
import { isWorkspaceDatabase, readImportFile, readWorkspace } from './workspace-file.ts'

export interface ImportWish extends GivenAnswers {
  readonly workspace: string
  readonly dryRun?: boolean
  readonly format: 'json' | 'text'
  /** What is taken over. What is gone stays, unless it is asked for. */
  readonly only: readonly Difference[]
  /** Takes what can be taken although something cannot. */
  readonly partial?: boolean
}

/** What an import would do, or did. */
interface Outcome {
  readonly counts: ImportCounts
  readonly problems: readonly Failure[]
  readonly warnings: readonly Failure[]
  readonly refused: number
  readonly lines: Iterable<ImportLine>
}

const nothing: WorkspaceRows = { account: [], member: [], link: [], grant: [], invitation: [] }

/** An app takes so many uploads before they are added to the import. */
const addedAtOnce = 150

/**
 * Takes files into a workspace as one recorded change, or tells what it would change. Exit code 2, and nothing
 * is changed, where a file or a part of one cannot be taken, unless the rest is wanted.
 */
export async function importFiles(
  paths: readonly string[],
  wish: ImportWish,
  terminal: Terminal,
): Promise<number> {
  const { files, unread } = filesAt(paths)
  const answers = importAnswers(paths, wish)
  const isNew = !existsSync(wish.workspace)
  if (!wish.dryRun && !isNew) return recorded(files, unread, answers, wish, terminal)
  const sources: Source[] = []
  for (const file of files) sources.push(await prepared(file))
  const environment = cliEnvironment(keeper)
  const read = atOnce(readSources(sources, answers, rememberedIn(environment.preferences.mappings())))
  const current = isNew ? nothing : (await readDatabase(wish.workspace)).rows
  const outcome = comparedWith(current, read, unread)
  if (wish.dryRun) {
    await tell(outcome, wish, terminal)
    return hasFault(outcome) ? 2 : 0
  }
  if (hasFault(outcome) && !wish.partial) return refuse(outcome, terminal)
  createWorkspace(wish.workspace, read.incoming.name, environment)
  try {
    return await recorded(files, unread, answers, wish, terminal)
  } catch (error) {
    for (const part of ['', '-wal', '-shm', '.lock']) rmSync(wish.workspace + part, { force: true })
    throw error
  }
}

/** What there is to read, and why a file is not: the others are read all the same. */
function filesAt(paths: readonly string[]) {
  const files: NamedBytes[] = []
  const unread: Failure[] = []
  for (const path of paths) {
    const bytes = readImportFile(path)
    if (bytes.ok) files.push({ name: path, bytes: bytes.value })
    else unread.push(bytes.error)
  }
  return { files, unread }
}

function comparedWith(
  current: WorkspaceRows,
  { incoming, problems, questions }: SourcesRead,
  unread: readonly Failure[],
): Outcome {
  const comparison = atOnce(comparing(current, incoming, 0))
  return {
    counts: comparison.counts,
    problems: [
      ...unread,
      ...problems,
      ...questions.map(({ question }) => unanswered(question)),
      ...comparison.refused.values(),
    ],
    warnings: comparison.warnings,
    refused: comparison.refused.size,
    lines: linesOf(comparison.lines.length, (place) => shownLine(comparison, place)),
  }
}

function* linesOf(count: number, lineAt: (place: number) => ImportLine): Generator<ImportLine, void> {
  for (let place = 0; place < count; place++) yield lineAt(place)
}

function hasFault({ problems, refused }: Outcome): boolean {
  return problems.length > 0 || refused > 0
}

/** A document can be read like a database, but nothing can be recorded in it. */
async function readDatabase(workspace: string) {
  if (await isWorkspaceDatabase(workspace)) return readWorkspace(workspace)
  throw problem('store.not-a-workspace', { file: workspace })
}

/** Through the same calls as a window. */
async function recorded(
  files: readonly NamedBytes[],
  unread: readonly Failure[],
  answers: ImportAnswers,
  wish: ImportWish,
  terminal: Terminal,
): Promise<number> {
  const app = openApp(cliEnvironment(keeper))
  try {
    orProblem(app.openPath(resolve(wish.workspace)))
    const { session } = await call(app, 'import.begin', {})
    for (let first = 0; first < files.length; first += addedAtOnce) {
      const uploads: string[] = []
      for (const file of files.slice(first, first + addedAtOnce)) uploads.push(await upload(app, file))
      await call(app, 'import.add', { session, uploads })
    }
    const read = await call(app, 'import.read', { session, answers })
    const lines = await refusedLines(app, session)
    const told = [...unread, ...read.problems, ...read.questions.map(unanswered)]
    const outcome = { ...read, problems: [...told, ...lines], lines: [] }
    if (hasFault(outcome) && !wish.partial) return refuse(outcome, terminal)
    const chosen = { filters: [{ what: wish.only }] }
    const { reading } = read
    const done = await call(app, 'import.apply', { session, reading, chosen })
    const left = done.left.map(({ why }) => why)
    await tell({ ...outcome, problems: [...told, ...left] }, wish, terminal)
    return 0
  } finally {
    app.close()
  }
}

/** Nobody can be asked here, so it has to be said with the command. */
function unanswered(question: ImportQuestion): Failure {
  const { kind, file } = question
  if (kind === 'request') {
    return question.said
      ? requestLacks(question.said, file)
      : failed('bad-input', 'tiktok.which-request', { file }).error
  }
  const path = question.sheet === null ? {} : { path: question.sheet }
  return failed('bad-input', 'import.needs-mapping-file', { file, ...path, beginning: beginningOf(question) })
    .error
}

/** A mapping to go on from, as far as the list could be guessed. */
function beginningOf({ guess, guessedColumns }: Extract<ImportQuestion, { kind: 'mapping' }>): string {
  const columns = guessedColumns
  return JSON.stringify(
    guess ?? { format: 'keyholder-mapping', version: mappingVersion, about: '…', system: '…', columns },
  )
}

async function refusedLines(app: App, session: string): Promise<readonly Failure[]> {
  const { lines } = await call(app, 'import.lines', { session, filter: { refused: true }, limit: 100 })
  return lines.flatMap(({ refused }) => refused ?? [])
}

/** The problems, each on a line, and what can be done all the same. */
function refuse(outcome: Outcome, { stderr }: Terminal): never {
  for (const each of outcome.problems) stderr.write(`${failureText(each)}\n`)
  const { added, changed } = countsIn(outcome)
  throw added + changed > 0
    ? problem('import.nothing-yet', { count: added + changed })
    : problem('import.nothing')
}

async function tell(outcome: Outcome, wish: ImportWish, { stdout, stderr }: Terminal): Promise<void> {
  for (const each of outcome.problems) stderr.write(`${failureText(each)}\n`)
  for (const warning of outcome.warnings)
    stderr.write(`${cliText('warning', { text: failureText(warning) })}\n`)
  const counts = countsIn(outcome)
  const output = new LineWriter(stdout)
  if (wish.format === 'json') {
    const lines = wish.dryRun ? { lines: [...outcome.lines].filter(isDifference) } : {}
    await output.write(`${JSON.stringify({ ...counts, ...lines })}\n`)
  } else {
    for (const line of outcome.lines) {
      if (isDifference(line)) await output.write(`${lineText(line)}\n`)
    }
    await output.write(`${cliText(wish.dryRun ? 'import.would' : 'import.did', { ...counts })}\n`)
  }
  await output.flush()
  if (counts.gone > 0 && !wish.only.includes('gone')) {
    stderr.write(`${cliText('import.gone-stays', { gone: counts.gone })}\n`)
  }
}

function createWorkspace(workspace: string, name: string, environment: Environment): void {
  const { clock, ids, preferences } = environment
  const title = name.trim() === '' ? basename(workspace).replace(/\.[^.]*$/, '') : name
  const options = { id: ids(), name: title, device: preferences.device(), clock, ids }
  orProblem(createStore(workspace, options)).close()
}

async function upload(app: App, { name, bytes }: NamedBytes): Promise<string> {
  const { upload: id } = await call(app, 'files.begin', { name: name.slice(-255), size: bytes.length })
  for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
    const base64 = Buffer.from(bytes.subarray(offset, offset + chunkBytes)).toString('base64')
    await call(app, 'files.write', { upload: id, offset, base64 })
  }
  return id
}

async function call<Name extends CallName>(app: App, name: Name, input: unknown): Promise<OutputOf<Name>> {
  return orProblem(await app.call(name, input)) as OutputOf<Name>
}
