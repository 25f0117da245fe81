import { rowKey } from '../../shared/model/row.ts'
import type { RowChange, Rows, Table } from '../../shared/model/row.ts'
import { canonical } from '../../shared/model/canonical.ts'
import type { RowImages } from './digest.ts'
import { Refusal } from './sqlite-failure.ts'

/** Throws where the caller is at fault: no rows at all, or a row twice. */
export function assertChange(images: readonly RowImages[]): void {
  if (images.length === 0) throw new Error('a change without rows is not a change')
  const distinct = new Set(images.map(({ table, key }) => `${table} ${key}`))
  if (distinct.size < images.length) throw new Error('a row stands twice in one change')
}

/**
 * A row of a change as the record keeps it. Throws where the caller is at fault: two images of different rows.
 * Refuses with `conflict` a row whose images were erased, with `bad-input` text that no file can hold.
 */
export function imageOf({ table, before, after }: RowChange): RowImages {
  const row = after ?? before
  if (!row) throw new Refusal('conflict', 'store.row-erased', { table })
  const key = keyOf(table, row)
  if (before && after && keyOf(table, before) !== key) {
    throw new Error(`one ${table} cannot become another: ${keyOf(table, before)}, ${key}`)
  }
  const image = { table, key, before: before && canonical(before), after: after && canonical(after) }
  if (after && image.after && isBroken(after, image.after)) {
    throw new Refusal('bad-input', 'store.broken-text', { table, key })
  }
  return image
}

/** rowKey of a row whose table is known at run time only. */
function keyOf(table: Table, row: Rows[Table]): string {
  return rowKey(table, row)
}

/** Half a character cannot be stored: the file would hold another text than the record. */
function isBroken(row: Rows[Table], image: string): boolean {
  return (
    /\\ud[89a-f]/.test(image) &&
    !Object.values(row)
      .flat()
      .every((text) => String(text).isWellFormed())
  )
}
