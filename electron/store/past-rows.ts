import { tables } from '../../shared/model/row.ts'
import type { Rows, Table } from '../../shared/model/row.ts'
import type { Connection } from './connection.ts'
import type { RowName } from './erase-history.ts'
import { createClassKeeper } from './grant-classes.ts'
import { tableColumns } from './table-columns.ts'
import { createRowPutter } from './write-rows.ts'

/** A row of which the record says that it changed since; `before` is what it was. */
interface ChangedRow {
  readonly table: Table
  readonly key: string
  readonly before: string | null
  readonly erased: 0 | 1
}

/**
 * Turns the rows of `db`, which are those of the present, into those after the change `revision`: whatever a later change
 * touched becomes what the first of these found. `record` names the attached database that holds the record. Constraints
 * of reference must rest meanwhile.
 *
 * Answers how many rows are missing, because what they were was erased from the record; what refers to them is left out
 * and counted, too.
 */
export function turnBackRows(db: Connection, record: string, revision: number): number {
  // SQLite takes the other columns from the row that has the minimum.
  const changed = db
    .prepare<[number], ChangedRow>(
      `SELECT "table", key, before, salt IS NULL AS erased, min(revision) FROM ${record}.change_row
        WHERE revision > ? GROUP BY "table", key`,
    )
    .all(revision)
  const restored = changed.flatMap(({ table, before }) =>
    before === null ? [] : [{ table, row: JSON.parse(before) as Rows[Table] }],
  )
  removeRows(db, changed)
  const classes = createClassKeeper(db)
  for (const table of tables) {
    const put = createRowPutter(db, table)
    for (const each of restored) {
      if (each.table !== table) continue
      put(each.row)
      // Its grants may be the same as today, where its system is not; and with it the classes of their roles.
      if (each.table === 'account') classes.follow(each.row as Rows['account'])
    }
  }
  const erased = changed.filter((each) => each.erased === 1)
  return erased.length === 0 ? 0 : missing(db, record, revision, erased) + removeStrays(db)
}

function removeRows(db: Connection, names: readonly RowName[]): void {
  for (const table of tables) {
    const { sql, where } = tableColumns[table]
    const remove = db.prepare<string[]>(`DELETE FROM ${sql} WHERE ${where}`)
    for (const name of names) {
      if (name.table === table) remove.run(...(JSON.parse(name.key) as string[]))
    }
  }
}

/** Those of the erased rows that may have been there: what no change had touched yet did not exist. */
function missing(db: Connection, record: string, revision: number, erased: readonly RowName[]): number {
  const known = db
    .prepare<[number], RowName>(
      `SELECT DISTINCT "table", key FROM ${record}.change_row WHERE revision <= ? AND salt IS NULL`,
    )
    .all(revision)
  const existed = new Set(known.map(({ table, key }) => `${table} ${key}`))
  return erased.filter(({ table, key }) => existed.has(`${table} ${key}`)).length
}

/** What refers to a row that is missing. */
function removeStrays(db: Connection): number {
  const statements = [
    'DELETE FROM link WHERE parent NOT IN (SELECT id FROM account) OR child NOT IN (SELECT id FROM account)',
    'DELETE FROM "grant" WHERE member NOT IN (SELECT id FROM member) OR account NOT IN (SELECT id FROM account)',
    'DELETE FROM invitation WHERE account NOT IN (SELECT id FROM account)',
    'DELETE FROM step WHERE "plan" NOT IN (SELECT id FROM "plan")',
  ]
  return statements.reduce((sum, statement) => sum + db.prepare(statement).run().changes, 0)
}
