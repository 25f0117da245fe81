import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CallName, OutputOf } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { Moment } from '../../shared/contract/past.ts'
import { keeper } from '../../shared/model/change.ts'
import { accessTables } from '../../shared/model/row.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { openApp } from '../app.ts'
import type { App } from '../app.ts'
import type { DocumentContent } from '../features/document/parse-document.ts'
import { rowsOfKept } from '../features/document/kept-in-store.ts'
import { createStore, openStore } from '../store/open-store.ts'
import { cliEnvironment } from './environment.ts'
import { momentLookedAt } from './moment.ts'
import { namesIn } from './names.ts'
import type { Named } from './names.ts'
import { CliProblem, orProblem } from './problem.ts'
import { sessionNames } from './session-names.ts'
import type { SessionNames } from './session-names.ts'
import { isWorkspaceDatabase, readWorkspace } from './workspace-file.ts'

/** A workspace that calls of the contract are made to. */
export interface Session {
  /** As they were when it was opened. */
  readonly rows: WorkspaceRows
  readonly names: SessionNames
  readonly call: <Name extends CallName>(name: Name, input: unknown) => Promise<Result<OutputOf<Name>>>
}

export interface Wish {
  readonly workspace: string
  /** The acting member, as people name them; without, the keeper. */
  readonly as?: string | undefined
  /** Works on a copy that is thrown away, so the workspace may also be a document or be open elsewhere. */
  readonly rehearse?: boolean | undefined
}

/** Opens the workspace for the length of `work`. A `CliProblem` where it cannot be opened, or nobody is `as`. */
export async function inWorkspace<Answer>(
  { workspace, as, rehearse = false }: Wish,
  work: (session: Session) => Promise<Answer>,
): Promise<Answer> {
  const content = await readWorkspace(workspace)
  const { rows } = content
  const byName = namesIn(rows)
  const actor = as === undefined || as === keeper ? keeper : idOf('--as', byName.member(as))
  const copy = rehearse ? await copyOf(workspace, content) : null
  const app = openApp(cliEnvironment(actor))
  try {
    const at = momentLookedAt()
    // Who only looks is no second writer.
    orProblem(app.openPath(copy?.path ?? resolve(workspace), { readOnly: at !== null }))
    const moment = at === null ? undefined : await momentAt(app, at)
    const call: Session['call'] = async (called, input) => (await app.call(called, input, moment)) as never
    const kept = {
      plans: orProblem(await call('plans.list', {})),
      templates: orProblem(await call('templates.list', {})),
    }
    return await work({ rows, call, names: sessionNames(byName, { invitations: rows.invitation, ...kept }) })
  } finally {
    app.close()
    copy?.remove()
  }
}

async function momentAt(app: App, at: number): Promise<Moment> {
  const found = await app.call('past.moment', { at: new Date(at).toISOString() })
  const { revision } = orProblem(found) as OutputOf<'past.moment'>
  return { revision, at: new Date(at).toISOString() }
}

/** The id that a name stands for, or a `CliProblem` at `place`. */
export function idOf(place: string, named: Named): string {
  if ('id' in named) return named.id
  throw new CliProblem({ ...named.failure, details: { ...named.failure.details, path: place } })
}

async function copyOf(workspace: string, content: DocumentContent) {
  const folder = mkdtempSync(join(tmpdir(), 'keyholder-'))
  const path = join(folder, 'copy.keyholder')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    if (await isWorkspaceDatabase(workspace)) backUp(workspace, path)
    else keep(content, path)
    return { path, remove }
  } catch (error) {
    remove()
    throw error
  }
}

function backUp(workspace: string, path: string): void {
  const { clock, ids, preferences } = cliEnvironment(keeper)
  const options = { device: preferences.device(), clock, ids, readOnly: true }
  const store = orProblem(openStore(workspace, options))
  try {
    orProblem(store.backupTo(path))
  } finally {
    store.close()
  }
}

function keep({ name, rows, ...kept }: DocumentContent, path: string): void {
  const { clock, ids, preferences } = cliEnvironment(keeper)
  const store = orProblem(createStore(path, { id: ids(), name, device: preferences.device(), clock, ids }))
  const access = accessTables.flatMap((table) =>
    rows[table].map((after) => ({ table, before: null, after }) as RowChange),
  )
  const added = [...access, ...rowsOfKept(kept, ids)]
  if (added.length > 0)
    orProblem(store.record({ actor: keeper, command: 'import.files', kind: 'do', rows: added }))
  store.close()
}
