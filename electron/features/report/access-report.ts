import { stringify } from 'csv-stringify/sync'
import type { Texts } from '../../translations.ts'
import { reportColumns } from './report-row.ts'
import type { ReportRow } from './report-row.ts'

export interface CsvOptions {
  /** Those of the translation file `report`. */
  readonly words: Texts
  /** A byte order mark lets Excel see UTF-8. */
  readonly bom: boolean
}

const rowsInChunk = 1000

/**
 * The access report as CSV (RFC 4180), in chunks. What a spreadsheet would take for a formula gets an
 * apostrophe before it: names of accounts come from strangers.
 */
export function* csvOfReport(rows: Iterable<ReportRow>, { words, bom }: CsvOptions): Iterable<string> {
  yield (bom ? '\uFEFF' : '') + csvLines([reportColumns.map((column) => words[`column.${column}`] ?? column)])
  let lines: string[][] = []
  for (const row of rows) {
    lines.push(reportColumns.map((column) => cellOf(row, column, words)))
    if (lines.length < rowsInChunk) continue
    yield csvLines(lines)
    lines = []
  }
  if (lines.length > 0) yield csvLines(lines)
}

function cellOf(row: ReportRow, column: (typeof reportColumns)[number], words: Texts): string {
  if (column === 'access') {
    const access = words[`access.${row.access}`] ?? row.access
    return row.raw === undefined ? access : `${access} (${row.raw})`
  }
  if (column === 'owning-route') return words[`owning.${row[column]}`] ?? row[column]
  return row[column]
}

function csvLines(lines: readonly (readonly string[])[]): string {
  return stringify([...lines], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    quoted_match: /[\r\n]|^\s|\s$/,
  })
}
