import type { AccessTable } from '../../../shared/model/row.ts'
import { shownTables } from './line-pages.ts'

/** A line of the list: the head of a kind of row, or one row, which may still be on its way. */
export type Listed =
  | { readonly kind: 'head'; readonly table: AccessTable; readonly total: number }
  | { readonly kind: 'row'; readonly table: AccessTable; readonly at: number }

/** Numbers, because a hundred thousand texts take their time; each kind of row has room for more lines than there are. */
export function keyOfListed(line: Listed): number {
  return shownTables.indexOf(line.table) * 2 ** 24 + (line.kind === 'row' ? line.at + 1 : 0)
}

/** Each kind of row that has any, under its head. */
export function listedLines(totals: Readonly<Record<AccessTable, number>>): readonly Listed[] {
  const lines: Listed[] = []
  for (const table of shownTables) {
    const total = totals[table]
    if (total === 0) continue
    lines.push({ kind: 'head', table, total })
    for (let at = 0; at < total; at++) lines.push({ kind: 'row', table, at })
  }
  return lines
}
