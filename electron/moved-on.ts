import { isDeepStrictEqual } from 'node:util'
import { failed } from '../shared/contract/failure.ts'
import type { Failure, FailureDetail } from '../shared/contract/failure.ts'
import { rowKey } from '../shared/model/row.ts'
import type { RowChange, Rows, Table } from '../shared/model/row.ts'
import type { StoreReader } from './store/store.ts'

/** The first row that is no longer what the change expects to find, as a `conflict`; or null. */
export function movedOn(store: StoreReader, rows: readonly RowChange[]): Failure | null {
  for (const { table, before, after } of rows) {
    const key = keyOf(table, before ?? after)
    const current = store.row(table, key)
    if (isDeepStrictEqual(current, before)) continue
    return failed('conflict', 'store.row-moved-on', { table, key, current: current as FailureDetail }).error
  }
  return null
}

/** A change of a row names the row by one of its images; one of them is always there. */
function keyOf(table: Table, row: Rows[Table] | null): string {
  return rowKey(table, row as never)
}
