import type { AccessRows as Rows, WorkspaceRows } from '../../../shared/model/row.ts'
import type { StoreReader } from '../../store/store.ts'

/** Rows that are read between two pauses: some ten milliseconds. */
const rowsAPage = 4096

/** A workspace as it was at a revision. */
export interface RowsAt {
  readonly rows: WorkspaceRows
  readonly revision: number
}

/**
 * All rows of a workspace, read in steps between which others may have their turn: at once, 190,000 rows keep
 * everybody waiting for a quarter of a second. Where somebody changes something meanwhile it begins again, so
 * that the rows are of one moment.
 */
export function* readingRows(
  store: Pick<StoreReader, 'revision' | 'rowsFrom'>,
): Generator<undefined, RowsAt> {
  for (;;) {
    const revision = store.revision()
    const rows: WorkspaceRows = {
      account: yield* allOf(store, 'account'),
      member: yield* allOf(store, 'member'),
      link: yield* allOf(store, 'link'),
      grant: yield* allOf(store, 'grant'),
      invitation: yield* allOf(store, 'invitation'),
    }
    if (store.revision() === revision) return { rows, revision }
  }
}

function* allOf<T extends keyof Rows>(
  store: Pick<StoreReader, 'rowsFrom'>,
  table: T,
): Generator<undefined, readonly Rows[T][]> {
  const rows: Rows[T][] = []
  for (;;) {
    const page = store.rowsFrom(table, rows.length, rowsAPage)
    for (const row of page) rows.push(row)
    if (page.length < rowsAPage) return rows
    yield
  }
}
