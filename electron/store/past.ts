import { failed } from '../../shared/contract/failure.ts'
import { tables } from '../../shared/model/row.ts'
import { createBetween } from './between.ts'
import { connectInMemory } from './connection.ts'
import type { Connection } from './connection.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import { createMoments } from './moments.ts'
import { turnBackRows } from './past-rows.ts'
import { createChangeReader } from './read-changes.ts'
import { createRowReader } from './read-rows.ts'
import { createRehearsal } from './rehearsal.ts'
import { createRoleHistory } from './role-history.ts'
import { createSealedChangeReader } from './sealed-changes.ts'
import type { PastStore, Store } from './store.ts'
import { tableColumns } from './table-columns.ts'
import { createTransactions } from './transactions.ts'
import { verifyChain } from './verify-chain.ts'

/** What the past of a workspace has in common with its present. */
export interface PresentFile {
  readonly id: string
  readonly name: string
  /** As the person knows it. */
  readonly path: string
}

/** As the present is called while its rows are copied. */
const source = 'present'

/**
 * The workspace as it was after the change `revision`, to be read: its rows in memory, in the tables that the present has,
 * so that everything that reads rows works on them; its record is the present's, up to that change. The file is not
 * locked, and not touched. What is tried out there is taken back as everywhere. See docs/decisions/0063.
 */
export function openPast(present: Connection, { id, name, path }: PresentFile, revision: number): PastStore {
  const db = connectInMemory()
  const missing = fill(db, present.name, path, revision)
  const store: Store = {
    id,
    name,
    path,
    readOnly: true,
    ...createRowReader(db),
    ...createChangeReader(present, revision),
    sealedChanges: createSealedChangeReader(present, revision),
    ...createMoments(present, () => revision),
    ...createRoleHistory(present, () => revision),
    ...createBetween(present),
    undoTarget: () => null,
    redoTarget: () => null,
    record: refused,
    hold: (act) => act(),
    rehearse: createRehearsal(db, createTransactions(db, path)),
    verify: () => verifyChain(present),
    backupTo: refused,
    eraseHistory: refused,
    past: (earlier) => openPast(present, { id, name, path }, Math.min(earlier, revision)),
    close: () => void db.close(),
  }
  return { ...store, missing }
}

function refused() {
  return failed('refused', 'past.read-only')
}

function fill(db: Connection, file: string, path: string, revision: number): number {
  db.pragma('foreign_keys = OFF')
  migrate(db, migrations, path)
  db.prepare<[string]>(`ATTACH ? AS ${source}`).run(file)
  try {
    // One transaction, so that all of it is read at one moment of the present.
    return db.transaction(() => {
      copyRows(db)
      return turnBackRows(db, source, revision)
    })()
  } finally {
    db.exec(`DETACH ${source}`)
    db.pragma('foreign_keys = ON')
  }
}

function copyRows(db: Connection): void {
  for (const table of tables) {
    const { sql, columns } = tableColumns[table]
    const names = [...columns.map((column) => column.name), ...(table === 'grant' ? ['class'] : [])]
    const list = names.map((column) => `"${column}"`).join(', ')
    db.exec(`INSERT INTO main.${sql} (${list}) SELECT ${list} FROM ${source}.${sql}`)
  }
}
