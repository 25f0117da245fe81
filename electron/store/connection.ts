import Database from 'better-sqlite3'
import { assertNodeVersion } from './node-version.ts'

export type Connection = Database.Database

/** How long a statement waits for a program that does not know the lock, in milliseconds. */
const patience = 2000

/**
 * Connects to an existing file without changing it. Throws SQLite's error where there is none; whether
 * it is a database shows at the first statement only.
 */
export function connect(path: string): Connection {
  assertNodeVersion()
  return new Database(path, { timeout: patience, fileMustExist: true })
}

/** Connects to a file, which is made where it is missing, and waits for nobody. */
export function connectAtOnce(path: string): Connection {
  assertNodeVersion()
  return new Database(path, { timeout: 0 })
}

/** Connects to a database that is nowhere on the disk, and gone when the connection is closed. */
export function connectInMemory(): Connection {
  assertNodeVersion()
  return new Database(':memory:')
}

/**
 * Makes the connection one that can be trusted with a workspace. Throws where the file does not keep
 * what was asked: a commit that is not on the disk before it is acknowledged would be a lost change.
 */
export function prepareForWriting(db: Connection): void {
  // NORMAL is better-sqlite3's default in WAL mode: a power cut could then take acknowledged changes back.
  const wanted = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, recursive_triggers: 1 }
  for (const [pragma, value] of Object.entries(wanted)) {
    db.pragma(`${pragma} = ${value}`)
    const kept = db.pragma(pragma, { simple: true })
    if (kept !== value) throw new Error(`${db.name}: ${pragma} is ${String(kept)}, not ${value}`)
  }
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
}

/** Nothing is written through this connection from now on. */
export function prepareForReading(db: Connection): void {
  db.pragma('query_only = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
}
