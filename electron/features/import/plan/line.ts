import type { Difference } from '../../../../shared/contract/import.ts'
import type {
  AccessRowChange,
  AccessRows as Rows,
  AccessTable as Table,
} from '../../../../shared/model/row.ts'
import { quickKey } from '../../../../shared/model/row.ts'
import type { Incoming, Origin } from '../incoming.ts'

/** One difference between what files say and the workspace. */
export type Line = {
  [T in Table]: {
    readonly what: Difference
    readonly table: T
    readonly before: Rows[T] | null
    readonly after: Rows[T] | null
    /** The row of a file that says so; for what is gone, the file that should have it. */
    readonly source: object | null
  }
}[Table]

export function lineOf<T extends Table>(
  what: Difference,
  table: T,
  rows: { readonly before: Rows[T] | null; readonly after: Rows[T] | null },
  source: object | null,
): Line {
  return { what, table, before: rows.before, after: rows.after, source } as unknown as Line
}

/** Where a line was read; for what is gone the file that should have it. */
export function originIn(origins: Incoming['origins'], { what, source }: Line): Origin | null {
  if (source === null) return null
  return what === 'gone' ? (source as Origin) : (origins.get(source) ?? null)
}

/** What a line stays known by when it is compared anew. */
export function lineKey({ table, before, after }: Line): string {
  return `${table} ${quickKey((after ?? before)!)}`
}

/** The changes of rows by which a line is taken over: another role is one row that goes and one that comes. */
export function changesOf(line: Line): readonly AccessRowChange[] {
  const { what, table, before, after } = line
  if (what === 'unchanged') return []
  if (before && after && quickKey(before) !== quickKey(after)) {
    return [change(table, before, null), change(table, null, after)]
  }
  return [change(table, before, after)]
}

function change(table: Table, before: Rows[Table] | null, after: Rows[Table] | null): AccessRowChange {
  return { table, before, after } as unknown as AccessRowChange
}
