import type { Connection } from './connection.ts'
import { Refusal } from './sqlite-failure.ts'

/** "KEYH": how a database says that it is Keyholder's. */
export const applicationId = 0x4b455948

export interface Identity {
  readonly id: string
  readonly name: string
}

/** Refuses a database of another program. Throws SQLite's error where the file is no database at all. */
export function assertOurs(db: Connection, path: string): void {
  if (db.pragma('application_id', { simple: true }) === applicationId) return
  throw new Refusal('unreadable', 'store.not-a-workspace', { file: path })
}

/**
 * Refuses a file with damaged pages. It reads the whole file; a wrong answer about who holds the keys
 * would cost more.
 */
export function assertUndamaged(db: Connection, path: string): void {
  const found = db.pragma('quick_check(1)', { simple: true })
  if (found === 'ok') return
  throw new Refusal('unreadable', 'store.damaged', { file: path, reason: String(found) })
}

/** Refuses a file whose making was cut short. */
export function readIdentity(db: Connection, path: string): Identity {
  const identity = db.prepare<[], Identity>('SELECT id, name FROM workspace').get()
  if (!identity) throw new Refusal('unreadable', 'store.not-a-workspace', { file: path })
  return identity
}
