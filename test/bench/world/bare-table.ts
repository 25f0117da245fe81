import Database from 'better-sqlite3'
import { join } from 'node:path'

/** A database of one table that does nothing but keep texts, each transaction on the disk before it ends. */
export interface BareTable {
  /** Writes the texts, a row for each, in one transaction. */
  readonly write: (texts: readonly string[]) => void
  readonly close: () => void
}

export function openBareTable(dir: string): BareTable {
  const db = new Database(join(dir, 'bare.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO bare (text) VALUES (?)')
  const write = db.transaction((texts: readonly string[]) => {
    for (const text of texts) insert.run(text)
  })
  return { write: (texts) => write.immediate(texts), close: () => db.close() }
}
