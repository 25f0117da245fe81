import type { Table } from '../../shared/model/row.ts'
import type { Connection } from './connection.ts'

/** Names a row of the workspace, past or present. */
export interface RowName {
  readonly table: Table
  readonly key: string
}

/**
 * Forgets what the record says about some rows, as a person may demand: their images and salts go, the
 * digests stay, so that `verifyChain` still holds. Present rows are not touched; remove them first.
 * Answers how many rows of the record were erased. A change with an erased row cannot be undone.
 */
export function eraseHistory(db: Connection, names: readonly RowName[]): number {
  const erase = db.prepare<[string, string]>(
    `UPDATE change_row SET before = NULL, after = NULL, salt = NULL
      WHERE "table" = ? AND key = ? AND salt IS NOT NULL`,
  )
  const erased = db
    .transaction(() => names.reduce((sum, { table, key }) => sum + erase.run(table, key).changes, 0))
    .immediate()
  // What SQLite frees stays readable in the file until it is rebuilt, and in the log until that is emptied.
  db.exec('VACUUM')
  db.pragma('wal_checkpoint(TRUNCATE)')
  return erased
}
