import type { Table, TableRow } from './table.ts'
import { fieldsWithoutPlace } from '../../../../shared/import/table-fields.ts'
import type { TableField } from '../../../../shared/import/table-fields.ts'
import type { TableMapping } from '../../../../shared/import/table-mapping.ts'

/** Where the mapped columns stand, and what of the mapping the list does not have. */
export interface MappedColumns {
  readonly has: (field: TableField) => boolean
  /** Trimmed; empty where the row or the list has none. */
  readonly valueOf: (row: TableRow, field: TableField) => string
  /** Mapped, and not in this list. */
  readonly missing: readonly string[]
  /** In this list with values, and not mapped, or to something that a workspace has no place for. */
  readonly leftOut: readonly string[]
}

/** Finds the columns of a mapping in a list, by their names without regard to case and spaces around them. */
export function mappedColumns(table: Table, mapping: TableMapping): MappedColumns {
  const placeByName = new Map(table.columns.map(({ name }, place) => [plain(name), place]))
  const placeByField = new Map<TableField, number>()
  const missing: string[] = []
  for (const [column, field] of Object.entries(mapping.columns)) {
    const place = placeByName.get(plain(column))
    if (place === undefined) missing.push(column)
    else placeByField.set(field, place)
  }
  const taken = new Set(
    [...placeByField].filter(([field]) => !fieldsWithoutPlace.includes(field)).map(([, place]) => place),
  )
  return {
    has: (field) => placeByField.has(field),
    valueOf: (row, field) => {
      const place = placeByField.get(field)
      return place === undefined ? '' : (row.cells[place] ?? '').trim()
    },
    missing,
    leftOut: table.columns
      .filter(({ filled }, place) => filled > 0 && !taken.has(place))
      .map(({ name }) => name),
  }
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}
