import type { Difference, ImportCounts, ImportFilter } from '../../../shared/contract/import.ts'
import { accessTables } from '../../../shared/model/row.ts'
import type { AccessTable } from '../../../shared/model/row.ts'
import { movable } from './choice.ts'
import type { Bucket } from './choice.ts'
import type { Mark } from './difference-mark.tsx'

/** What of the differences is shown. Without a mark all but what is as it was. */
export interface LineFilter {
  readonly mark: Mark | null
  readonly table: AccessTable | null
  readonly text: string
}

export const everyDifference: LineFilter = { mark: null, table: null, text: '' }

/** The same as the back end is asked for it. */
export function askedFilter({ mark, table, text }: LineFilter): ImportFilter {
  return {
    ...(mark === 'refused' ? { refused: true } : { what: mark === null ? [...movable] : [mark] }),
    ...(table === null ? {} : { tables: [table] }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  }
}

/** What can be chosen of what is shown, as far as whole buckets say it. */
export function shownBuckets({ mark, table }: LineFilter): readonly Bucket[] {
  const whats = movable.filter((what) => mark === null || mark === what)
  return accessTables
    .filter((each) => table === null || each === table)
    .flatMap((each) => whats.map((what) => ({ table: each, what })))
}

/** How many lines have a mark, of one kind of row or of all. */
export function countOf(counts: ImportCounts, what: Difference, table: AccessTable | null): number {
  const tables: readonly AccessTable[] = table === null ? accessTables : [table]
  return tables.reduce((sum, each) => sum + counts[each][what], 0)
}

/** How many lines of a kind of row are shown under a mark. */
export function countInTable(
  { counts, refused }: { readonly counts: ImportCounts; readonly refused: ImportCounts },
  table: AccessTable,
  mark: Mark | null,
): number {
  if (mark === 'refused') return movable.reduce((sum, what) => sum + refused[table][what], 0)
  if (mark !== null) return counts[table][mark]
  return movable.reduce((sum, what) => sum + counts[table][what], 0)
}
