import Database from 'better-sqlite3'
import { done } from '../../shared/contract/failure.ts'
import type { Failure, FailureCode, Result } from '../../shared/contract/failure.ts'

/** Thrown inside a transaction to roll it back, with the failure that is then answered. */
export class Refusal extends Error {
  readonly failure: Failure

  constructor(code: FailureCode, message: string, details: Failure['details']) {
    super(message)
    this.failure = { code, message, details }
  }
}

export function isSqliteError(error: unknown): error is InstanceType<typeof Database.SqliteError> {
  return error instanceof Database.SqliteError
}

/**
 * The expected failures among the codes of SQLite and of the file system, by the start of the code.
 * Growing the shared index of a WAL on a full disk has a code of its own.
 */
const expected: readonly (readonly [start: string, code: FailureCode, message: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'store.disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full', 'store.disk-full'],
  ['ENOSPC', 'disk-full', 'store.disk-full'],
  ['SQLITE_NOTADB', 'unreadable', 'store.not-a-workspace'],
  ['SQLITE_CORRUPT', 'unreadable', 'store.damaged'],
  ['SQLITE_IOERR', 'unreadable', 'store.device-failed'],
  ['EIO', 'unreadable', 'store.device-failed'],
  ['SQLITE_BUSY', 'locked', 'store.locked'],
  ['SQLITE_READONLY', 'refused', 'store.not-writable'],
  ['SQLITE_CANTOPEN', 'refused', 'store.not-writable'],
  ['EACCES', 'refused', 'store.not-writable'],
  ['EPERM', 'refused', 'store.not-writable'],
  ['EROFS', 'refused', 'store.not-writable'],
  ['EEXIST', 'conflict', 'store.file-exists'],
]

/**
 * Does something with the workspace file at `path`. What can be expected to fail becomes a failure that
 * names the file: a full disk, damage, another writer, a refusal of our own. Everything else is thrown.
 */
export function attempt<T>(path: string, act: () => T): Result<T> {
  try {
    return done(act())
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure }
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    const known = expected.find(([start]) => reason.startsWith(start))
    if (!known) throw error
    const [, code, message] = known
    return { ok: false, error: { code, message, details: { file: path, reason } } }
  }
}
