import type { Grant } from '../../shared/model/grant.ts'
import { rowKey, tables } from '../../shared/model/row.ts'
import type { RowChange, Rows, Table } from '../../shared/model/row.ts'
import type { Connection } from './connection.ts'
import { guarded } from './constraints.ts'
import { createClassKeeper } from './grant-classes.ts'
import { tableColumns, valuesOf } from './table-columns.ts'

export type RowWriter = (changes: readonly RowChange[]) => void

/** The statements of one table. */
interface TableWriter<T extends Table> {
  readonly remove: (row: Rows[T]) => void
  /** Makes room before any row is put. */
  readonly prepare: (before: Rows[T], after: Rows[T]) => void
  readonly put: (row: Rows[T]) => void
}

interface Images<T extends Table> {
  readonly before: Rows[T] | null
  readonly after: Rows[T] | null
}

/**
 * Writes the rows of one change, inside the caller's transaction. The order of `changes` does not
 * matter: what goes away goes first, and what refers to others before those; then unique values are
 * set free, so that two rows may exchange theirs; then rows are put in the order of `tables`.
 * Throws a `structure` refusal where a constraint is broken.
 */
export function createRowWriter(db: Connection): RowWriter {
  const classes = createClassKeeper(db)
  const link = leafWriter(db, 'link')
  const invitation = leafWriter(db, 'invitation')
  const node = nodeWriter(db, 'account', 'external_id = NULL', ({ externalId }) => externalId)
  const account: TableWriter<'account'> = {
    ...node,
    prepare: (before, after) => {
      node.prepare(before, after)
      if (before.system !== after.system) classes.follow(after)
    },
  }
  // No address has a space in it, so this one is free.
  const member = nodeWriter(db, 'member', `email = ' ' || id`, ({ email }) => email)
  const grant: TableWriter<'grant'> = {
    ...leafWriter(db, 'grant'),
    put: grantPutter(db, classes.classOf),
  }
  const writers: { readonly [T in Table]: TableWriter<T> } = {
    account,
    member,
    link,
    grant,
    invitation,
    plan: rootWriter(db, 'plan'),
    step: leafWriter(db, 'step'),
    template: leafWriter(db, 'template'),
    setting: leafWriter(db, 'setting'),
    mute: leafWriter(db, 'mute'),
    question: leafWriter(db, 'question'),
    report: leafWriter(db, 'report'),
    review: rootWriter(db, 'review'),
    item: rootWriter(db, 'item'),
    decision: leafWriter(db, 'decision'),
  }

  const removeOld = <T extends Table>(table: T, images: readonly Images<T>[]) => {
    for (const { before, after } of images) {
      if (!before) continue
      if (after) guarded(table, after, 'put', () => writers[table].prepare(before, after))
      else guarded(table, before, 'remove', () => writers[table].remove(before))
    }
  }
  const putNew = <T extends Table>(table: T, images: readonly Images<T>[]) => {
    for (const { after } of images) {
      if (after) guarded(table, after, 'put', () => writers[table].put(after))
    }
  }
  return (changes) => {
    for (const table of tables.toReversed()) removeOld(table, rowsOfTable(table, changes))
    for (const table of tables) putNew(table, rowsOfTable(table, changes))
  }
}

function rowsOfTable<T extends Table>(table: T, changes: readonly RowChange[]): readonly Images<T>[] {
  return changes.filter((change) => change.table === table) as unknown as readonly Images<T>[]
}

/** Nothing refers to a row of these tables, so it may go and come back within one change. */
function leafWriter<
  T extends
    | 'link'
    | 'grant'
    | 'invitation'
    | 'step'
    | 'template'
    | 'setting'
    | 'mute'
    | 'question'
    | 'report'
    | 'decision',
>(db: Connection, table: T): TableWriter<T> {
  const remove = remover(db, table)
  return { remove, prepare: remove, put: putter(db, table) }
}

/** Rows that others refer to must stay while they change. Nothing but their id is theirs alone. */
function rootWriter<T extends 'plan' | 'review' | 'item'>(db: Connection, table: T): TableWriter<T> {
  return { remove: remover(db, table), prepare: () => undefined, put: putter(db, table) }
}

/** The same for rows that have something else for themselves, which another row may take in the same change. */
function nodeWriter<T extends 'account' | 'member'>(
  db: Connection,
  table: T,
  free: string,
  unique: (row: Rows[T]) => string | undefined,
): TableWriter<T> {
  const makeFree = db.prepare<[string]>(`UPDATE ${table} SET ${free} WHERE id = ?`)
  return {
    remove: remover(db, table),
    prepare: (before, after) => {
      if (unique(before) !== unique(after)) makeFree.run(before.id)
    },
    put: putter(db, table),
  }
}

function remover<T extends Table>(db: Connection, table: T): (row: Rows[T]) => void {
  const { sql, where } = tableColumns[table]
  const statement = db.prepare<string[]>(`DELETE FROM ${sql} WHERE ${where}`)
  return (row) => void statement.run(...(JSON.parse(rowKey(table, row)) as string[]))
}

function putter<T extends Table>(db: Connection, table: T, more: readonly string[] = []) {
  const { sql, columns } = tableColumns[table]
  const names = columns.map(({ name }) => name)
  const all = [...names, ...more]
  // Not REPLACE, which would remove a row that others refer to.
  const conflict = ['account', 'member', 'plan', 'review', 'item'].includes(table)
    ? `ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`
    : ''
  const statement = db.prepare<(string | number | null)[]>(
    `INSERT INTO ${sql} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')}) ${conflict}`,
  )
  return (row: Rows[T], ...values: readonly string[]) =>
    void statement.run(...valuesOf(table, row), ...values)
}

/** Puts rows of a table where none of the same key is. What a grant hangs on has to be there. */
export function createRowPutter<T extends Table>(db: Connection, table: T): (row: Rows[T]) => void {
  return table === 'grant'
    ? (grantPutter(db, createClassKeeper(db).classOf) as (row: Rows[T]) => void)
    : putter(db, table)
}

function grantPutter(db: Connection, classOf: (grant: Grant) => string) {
  const put = putter(db, 'grant', ['class'])
  return (grant: Grant) => put(grant, classOf(grant))
}
