import { isDeepStrictEqual } from 'node:util'
import { rowKey } from '../shared/model/row.ts'
import type { RowChange, Rows, Table } from '../shared/model/row.ts'

/** Changes made one after the other, as one change: each row once, from its first image to its last. */
export function netRows(changes: Iterable<RowChange>): readonly RowChange[] {
  const net = new Map<string, RowChange>()
  for (const change of changes) {
    const key = `${change.table} ${keyOf(change.table, (change.after ?? change.before)!)}`
    const known = net.get(key)
    net.set(key, known ? ({ ...change, before: known.before } as RowChange) : change)
  }
  return [...net.values()].filter(({ before, after }) => !isDeepStrictEqual(before, after))
}

function keyOf(table: Table, row: Rows[Table]): string {
  return rowKey(table, row as never)
}
