import { rowsShown } from '../../shared/contract/changes.ts'
import type { RecordedChange } from '../../shared/contract/changes.ts'
import type { Change, ChangeKind } from '../../shared/model/change.ts'
import type { RowChange, Table } from '../../shared/model/row.ts'
import type { Connection } from './connection.ts'
import type { StoreReader } from './store.ts'

export type ChangeReader = Pick<StoreReader, 'revision' | 'change' | 'changes'>

interface StoredChange {
  readonly revision: number
  readonly id: string
  readonly device: string
  readonly actor: string
  readonly at: string
  readonly command: string
  readonly kind: ChangeKind
  readonly reverts: string | null
}

type StoredRow = readonly [table: RowChange['table'], before: string | null, after: string | null]

const facts = 'revision, id, device, actor, at, command, kind, reverts'

/** Prepares everything that is asked about the record, or about its beginning up to a change. */
export function createChangeReader(db: Connection, upTo = Number.MAX_SAFE_INTEGER): ChangeReader {
  const revision = db.prepare<[], number>('SELECT coalesce(max(revision), 0) FROM change').pluck()
  const byId = db.prepare<[string], StoredChange>(`SELECT ${facts} FROM change WHERE id = ?`)
  const older = db.prepare<[number, number], StoredChange>(
    `SELECT ${facts} FROM change WHERE revision < +? ORDER BY revision DESC LIMIT ?`,
  )
  const rowsOf = db
    .prepare<[number, number], StoredRow>(
      'SELECT "table", before, after FROM change_row WHERE revision = +? AND seq <= +? ORDER BY seq',
    )
    .raw()
  const rowsIn = db
    .prepare<[number], [Table, number]>(
      'SELECT "table", count(*) FROM change_row WHERE revision = +? GROUP BY "table"',
    )
    .raw()
  const revertedBy = db
    .prepare<[string, number], string>('SELECT id FROM change WHERE reverts = ? AND revision <= +?')
    .pluck()

  const read = ({ reverts, ...change }: StoredChange, atMost: number): Change => ({
    ...change,
    ...(reverts === null ? {} : { reverts }),
    rows: rowsOf.all(change.revision, atMost).map(rowChange),
  })

  return {
    revision: () => Math.min(revision.get() ?? 0, upTo),
    change: (id) => {
      const found = byId.get(id)
      return found && found.revision <= upTo ? read(found, Number.MAX_SAFE_INTEGER) : null
    },
    changes: db.transaction((before: number | null, limit: number): readonly RecordedChange[] =>
      older.all(Math.min(before ?? Number.MAX_SAFE_INTEGER, upTo + 1), limit).map((change) => {
        const counted = rowsIn.all(change.revision)
        const known = {
          revertedBy: revertedBy.get(change.id, upTo) ?? null,
          rowCount: counted.reduce((sum, [, count]) => sum + count, 0),
          rowsIn: Object.fromEntries(counted),
        }
        return Object.assign(known, read(change, rowsShown))
      }),
    ),
  }
}

/** Erased images are null on both sides. */
function rowChange([table, before, after]: StoredRow): RowChange {
  return { table, before: parsed(before), after: parsed(after) } as RowChange
}

function parsed(image: string | null): unknown {
  return image === null ? null : JSON.parse(image)
}
