import { existsSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { chunkBytes } from '../../shared/contract/files.ts'
import type { OutputOf } from '../../shared/contract/contract.ts'
import type { Failure } from '../../shared/contract/failure.ts'
import { keeper } from '../../shared/model/change.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { openApp } from '../app.ts'
import type { App } from '../app.ts'
import { mergeRows } from '../features/import/plan-import.ts'
import { readFiles } from '../features/import/read-files.ts'
import type { Incoming, NamedBytes } from '../features/import/read-files.ts'
import type { Environment } from '../ports.ts'
import { createStore } from '../store/open-store.ts'
import { cliEnvironment } from './environment.ts'
import { failureText } from './failure-text.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { orProblem, problem } from './problem.ts'
import { cliText } from './texts.ts'
import { isWorkspaceDatabase, readFile, readWorkspace } from './workspace-file.ts'

export interface ImportWish {
  readonly workspace: string
  readonly dryRun?: boolean
}

type Outcome = Pick<OutputOf<'import.files'>, 'added' | 'changed' | 'unchanged' | 'warnings'>

const nothing: WorkspaceRows = { account: [], member: [], link: [], grant: [], invitation: [] }

/** Takes files into a workspace as one recorded change, or tells what it would change. */
export async function importFiles(
  paths: readonly string[],
  wish: ImportWish,
  terminal: Terminal,
): Promise<number> {
  const files = paths.map((path) => ({ name: path, bytes: readFile(path) }))
  const incoming = orProblem(readFiles(files))
  const outcome = wish.dryRun
    ? await rehearsed(incoming, wish.workspace)
    : await recorded(files, incoming, wish.workspace)
  const { warnings, ...counts } = outcome
  for (const warning of warnings) terminal.stderr.write(`${warningText(warning)}\n`)
  const output = new LineWriter(terminal.stdout)
  await output.write(`${JSON.stringify(counts)}\n`)
  await output.flush()
  return 0
}

function warningText(warning: Failure): string {
  return cliText('warning', { text: failureText(warning) })
}

async function rehearsed(incoming: Incoming, workspace: string): Promise<Outcome> {
  const current = existsSync(workspace) ? (await readDatabase(workspace)).rows : nothing
  let made = 0
  const { rows: _rows, ...outcome } = orProblem(
    mergeRows({ rows: () => current }, incoming, () => `new-${++made}`),
  )
  return outcome
}

/** A document can be read like a database, but nothing can be recorded in it. */
async function readDatabase(workspace: string) {
  if (await isWorkspaceDatabase(workspace)) return readWorkspace(workspace)
  throw problem('store.not-a-workspace', { file: workspace })
}

async function recorded(
  files: readonly NamedBytes[],
  incoming: Incoming,
  workspace: string,
): Promise<Outcome> {
  const environment = cliEnvironment(keeper)
  const isNew = !existsSync(workspace)
  if (isNew) {
    orProblem(mergeRows({ rows: () => nothing }, incoming, environment.ids))
    createWorkspace(workspace, incoming.name, environment)
  }
  const app = openApp(environment)
  try {
    orProblem(app.openPath(resolve(workspace)))
    const uploads: string[] = []
    for (const file of files) uploads.push(await upload(app, file))
    const { added, changed, unchanged, warnings } = await call(app, 'import.files', { uploads })
    return { added, changed, unchanged, warnings }
  } catch (error) {
    app.close()
    if (isNew) for (const part of ['', '-wal', '-shm', '.lock']) rmSync(workspace + part, { force: true })
    throw error
  } finally {
    app.close()
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

async function call<Name extends 'files.begin' | 'files.write' | 'import.files'>(
  app: App,
  name: Name,
  input: unknown,
): Promise<OutputOf<Name>> {
  return orProblem(await app.call(name, input)) as OutputOf<Name>
}
