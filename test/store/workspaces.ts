import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { onTestFinished } from 'vitest'
import { createStore, openStore } from '../../electron/store/open-store.ts'
import type { OpenOptions } from '../../electron/store/open-store.ts'
import type { Store } from '../../electron/store/store.ts'
import type { Failure, Result } from '../../shared/contract/failure.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Change } from '../../shared/model/change.ts'
import { keeper } from '../../shared/model/change.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import type { RowChange } from '../../shared/model/row.ts'

export const options: OpenOptions = { device: 'this-device', clock: Date.now, ids: () => uuid() }

/** Every change waits for the disk: where folders can be had in memory, tests need not. */
const memory = '/dev/shm'
const temporary = existsSync(memory) ? memory : tmpdir()

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(temporary, 'keyholder-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function temporaryFile(): string {
  return join(temporaryFolder(), 'agency.keyholder')
}

/** The value of what must have worked. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code} ${result.error.message} ${JSON.stringify(result.error.details)}`)
}

/** The failure of what must not have worked. */
export function failureOf(result: Result<unknown>): Failure {
  if (!result.ok) return result.error
  throw new Error('it worked')
}

/** A new workspace, closed when the test is over. */
export function newStore(path: string = temporaryFile(), more: Partial<OpenOptions> = {}): Store {
  const store = must(createStore(path, { ...options, ...more, id: uuid(), name: 'Northlight' }))
  onTestFinished(() => store.close())
  return store
}

export function reopened(path: string, more: Partial<OpenOptions> = {}): Store {
  const store = must(openStore(path, { ...options, ...more }))
  onTestFinished(() => store.close())
  return store
}

/** SQLite's own view of a workspace file, with everything allowed. */
export function bareDatabase(path: string): Database.Database {
  const db = new Database(path)
  onTestFinished(() => void db.close())
  return db
}

export function record(store: Store, rows: readonly RowChange[], actor: string = keeper): Result<Change> {
  return store.record({ actor, command: 'test.do', kind: 'do', rows })
}

/** What Ctrl+Z and Ctrl+Y do. */
export function revert(store: Store, kind: 'undo' | 'redo', actor: string = keeper): Result<Change> {
  const target = kind === 'undo' ? store.undoTarget(actor) : store.redoTarget(actor)
  const change = target && store.change(target.id)
  if (!change) throw new Error(`nothing to ${kind}`)
  const rows = change.rows
    .map((row) => ({ ...row, before: row.after, after: row.before }) as RowChange)
    .toReversed()
  return store.record({ actor, command: `test.${kind}`, kind, reverts: change.id, rows })
}

export function account(id: string, more: Partial<Account> = {}): Account {
  return { id, system: 'google-ads', kind: 'client', name: `Account ${id}`, ...more }
}

export function member(id: string, more: Partial<Member> = {}): Member {
  return { id, name: `Member ${id}`, email: `${id}@northlight.example`, ...more }
}

export function link(parent: string, child: string, more: Partial<Link> = {}): Link {
  return { parent, child, status: 'active', owner: 'no', ...more }
}

export function grant(holder: string, on: string, role: string, more: Partial<Grant> = {}): Grant {
  return { member: holder, account: on, role, ...more }
}

/** Whole rows to add. */
export const add = {
  account: (after: Account): RowChange => ({ table: 'account', before: null, after }),
  member: (after: Member): RowChange => ({ table: 'member', before: null, after }),
  link: (after: Link): RowChange => ({ table: 'link', before: null, after }),
  grant: (after: Grant): RowChange => ({ table: 'grant', before: null, after }),
}
