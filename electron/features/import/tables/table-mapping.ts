import { plainWord } from '../../../../shared/import/plain-word.ts'
import type { TableMapping } from '../../../../shared/import/table-mapping.ts'
import type { Table } from './table.ts'

/** Mappings that a person has confirmed, by the fingerprint of the list. */
export type RememberedMappings = { readonly [fingerprint: string]: TableMapping }

/** The same for lists of one platform with the same columns, whatever their order, case and spaces. */
export function fingerprintOf(table: Pick<Table, 'columns'>, system: TableMapping['system']): string {
  return [system, ...table.columns.map(({ name }) => plainWord(name) || name).toSorted()].join('|')
}
