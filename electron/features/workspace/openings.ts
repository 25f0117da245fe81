import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { OpenWorkspace } from '../../../shared/contract/workspace.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { CurrentWorkspace } from '../../current-workspace.ts'
import { describeWorkspace, openedWorkspace, viewOf } from '../../opened-workspace.ts'
import type { Environment } from '../../ports.ts'
import { runCommand } from '../../run-command.ts'
import { createStore, openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import type { Plan } from '../../feature.ts'
import type { Files } from '../files/files.ts'
import { rowsOfKept } from '../document/kept-in-store.ts'
import { planImport } from '../import/plan/plan-import.ts'
import { readFiles } from '../import/read-files.ts'
import type { NamedBytes } from '../import/incoming.ts'
import { isDatabase } from '../import/sniff.ts'
import { discard, freePath } from './workspace-file.ts'

/** The ways in which a workspace comes to be the open one. Each failure leaves the former one open. */
export interface Openings {
  create(name: string): Result<OpenWorkspace>
  /** The sample is imported once; afterwards the same copy opens again, with what was done in it. */
  sample(document: string): Result<OpenWorkspace>
  path(path: string, options?: { readonly readOnly?: boolean }): Result<OpenWorkspace>
  uploads(uploads: readonly string[]): Result<OpenWorkspace>
  /** The one that was open when the app last ended; null where there was none, or it cannot be opened. */
  last(): Result<OpenWorkspace> | null
}

export function createOpenings(environment: Environment, current: CurrentWorkspace, files: Files): Openings {
  const { dir, clock, ids, preferences } = environment
  const device = preferences.device()

  return { create, sample, path: openPath, uploads: openUploads, last }

  function create(name: string): Result<OpenWorkspace> {
    const store = createStore(freePath(dir, name), { name, id: ids(), device, clock, ids })
    return store.ok ? enter(store.value, []) : store
  }

  function sample(document: string): Result<OpenWorkspace> {
    const known = preferences.recent().find((recent) => recent.sample === true && existsSync(recent.file))
    if (known) return openPath(known.file)
    return createFrom([{ name: basename(document), bytes: readFileSync(document) }], true)
  }

  function openPath(path: string, { readOnly = false } = {}): Result<OpenWorkspace> {
    const opened = current.opened()
    if (opened && opened.store.path === path) return done(describeWorkspace(opened))
    if (!existsSync(path)) return failed('not-found', 'file.not-there', { file: path })
    const store = openStore(path, { device, clock, ids, readOnly })
    return store.ok ? enter(store.value, []) : store
  }

  function last(): Result<OpenWorkspace> | null {
    const file = preferences.lastOpen()
    if (file === null) return null
    const result = openPath(file)
    // What cannot be opened is offered with the recent ones, where the reason is told.
    if (!result.ok) preferences.setLastOpen(null)
    return result
  }

  function openUploads(uploads: readonly string[]): Result<OpenWorkspace> {
    const taken: NamedBytes[] = []
    for (const upload of uploads) {
      const file = files.take(upload)
      if (!file.ok) return file
      taken.push(file.value)
    }
    const database = taken.find((file) => isDatabase(file.bytes))
    if (!database) return createFrom(taken, false)
    if (taken.length > 1) return failed('bad-input', 'import.database-alone', { file: database.name })
    return openCopy(database)
  }

  /** A page never knows a path, so a database that it sends is copied into the app's own folder. */
  function openCopy({ name, bytes }: NamedBytes): Result<OpenWorkspace> {
    const path = freePath(dir, name.replace(/\.[^.]*$/, ''))
    writeFileSync(path, bytes)
    const result = openPath(path)
    if (result.ok) return result
    discard(path)
    return { ok: false, error: { ...result.error, details: { ...result.error.details, file: name } } }
  }

  /** A new workspace from files, with the import as its first change; nothing stays of a failure. */
  function createFrom(taken: readonly NamedBytes[], isSample: boolean): Result<OpenWorkspace> {
    const read = readFiles(taken)
    if (!read.ok) return read
    const { name, said } = read.value
    const created = createStore(freePath(dir, name), { name, id: ids(), device, clock, ids })
    if (!created.ok) return created
    const store = created.value
    const opened = openedWorkspace(store)
    const view = viewOf(opened, { actor: keeper, ids, clock })
    const plan = planImport(view, read.value)
    const kept = rowsOfKept(read.value, ids)
    const whole = (made: Plan<'import.files'>) => ({ ...made, rows: [...made.rows, ...kept] })
    const imported = plan.ok
      ? runCommand(opened, { name: 'import.files', view, plan: whole(plan.value) }, () => undefined)
      : plan
    if (imported.ok) return enter(store, said, isSample)
    store.close()
    discard(store.path)
    return imported
  }

  function enter(store: Store, warnings: readonly Failure[], isSample = false): Result<OpenWorkspace> {
    const opened = openedWorkspace(store, warnings)
    current.replace(opened)
    preferences.setLastOpen(store.path)
    preferences.addRecent({
      file: store.path,
      name: store.name,
      openedAt: new Date(clock()).toISOString(),
      ...(isSample ? { sample: true } : {}),
    })
    return done(describeWorkspace(opened))
  }
}
