import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import type { CellValue } from 'hucre/xlsx'
import type { ArchiveEntry } from './archive.ts'
import { isIntact } from './archive.ts'
import type { TableRow } from './table.ts'

/*
 * The only place that knows the library which reads workbooks (decisions 0040, 0045). Both ways give the same
 * rows, and both throw where it dislikes something about the workbook.
 */

/** The rows of one sheet, the empty ones too. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly TableRow[]
}

/** The last row that a sheet has in spreadsheet programs. */
const lastRow = 1_048_576

const noCells: readonly string[] = []

/** All sheets at once: their XML and all of their cells are held until they are text. */
export async function sheetsAtOnce(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const { sheets } = await readXlsx(bytes)
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((values, place) => ({ line: place + 1, cells: values.map(textOfCell) })),
  }))
}

/**
 * The sheets row by row, with pauses in between and nothing held but the text of the cells. The library looks
 * at no checksum on this way, so that is done before; and it parses the words that cells share for every sheet.
 */
export async function sheetsRowByRow(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
): Promise<readonly Sheet[]> {
  for (const entry of entries) if (!(await isIntact(bytes, entry))) throw new Error(`damaged: ${entry.name}`)
  const sheets: Sheet[] = []
  for (const name of await namesOfSheets(bytes, entries)) {
    sheets.push({ name, rows: await rowsOf(bytes, sheets.length) })
  }
  return sheets
}

/** Whether an entry has the words that cells share. */
export function isSharedWords({ name }: ArchiveEntry): boolean {
  return /(?:^|\/)sharedStrings\.xml$/i.test(name)
}

/** Asked of a copy in which the shared words are not found, for they would be parsed to know nothing of them. */
async function namesOfSheets(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
): Promise<readonly string[]> {
  const copy = Uint8Array.from(bytes)
  for (const entry of entries) if (isSharedWords(entry)) copy[entry.nameAt] = 0
  const names: string[] = []
  await readXlsx(copy, {
    sheets: ({ name }) => {
      names.push(name)
      return false
    },
  })
  return names
}

/** Sheets have no element for an empty row, so those between two others are put back. */
async function rowsOf(bytes: Uint8Array, sheet: number): Promise<readonly TableRow[]> {
  const rows: TableRow[] = []
  let next = 1
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const line = index + 1
    if (!Number.isInteger(line) || line < 1 || line > lastRow) throw new Error(`no row: ${line}`)
    for (; next < line; next++) rows.push({ line: next, cells: noCells })
    rows.push({ line, cells: values.map(textOfCell) })
    next = Math.max(next, line + 1)
  }
  return rows
}

/** A cell as text. Days come as 2026-03-31, and what is no whole day as a moment in UTC. */
function textOfCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return textOfNumber(value)
  if (!(value instanceof Date)) return String(value)
  if (Number.isNaN(value.getTime())) return ''
  const moment = value.toISOString()
  return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment
}

/**
 * A spreadsheet keeps 15 digits of a number, so a TikTok id typed as one has lost its last digits for good.
 * Written with its exponent it stays visible and is never taken for the id of somebody else.
 */
function textOfNumber(value: number): string {
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return String(value)
  return value.toExponential().replace('e', 'E')
}
