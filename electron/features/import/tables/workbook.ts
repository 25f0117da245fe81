import { readXlsx } from 'hucre/xlsx'
import type { CellValue } from 'hucre/xlsx'
import { done, failed } from '../../../../shared/contract/failure.ts'
import type { Result } from '../../../../shared/contract/failure.ts'
import type { NamedBytes } from '../incoming.ts'
import type { TableRow } from './table.ts'
import { unpackedSize } from './unpacked-size.ts'

/** More than any list of people fills, and little enough to hold (a million rows are about 500 MB). */
const largestUnpacked = 400 * 1024 * 1024

/** The rows of one sheet, the empty ones too. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly TableRow[]
}

/** Whether the bytes are a packed folder, as workbooks since 2007 are. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** Whether the bytes are what Office wrote before 2007 and still wraps around a workbook with a password. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}

/**
 * The sheets of a workbook with cells as text. The only place that knows the library (decision 0040). Fails
 * for an old or locked workbook, a damaged one, and one that would unpack to more than memory should hold.
 */
export async function readWorkbook({ name, bytes }: NamedBytes): Promise<Result<readonly Sheet[]>> {
  if (isOldOffice(bytes)) return failed('bad-input', 'table.old-or-locked', { file: name })
  const size = unpackedSize(bytes)
  if (size === null) return failed('bad-input', 'table.damaged-workbook', { file: name })
  if (size > largestUnpacked) return failed('bad-input', 'table.too-large-unpacked', { file: name })
  try {
    const { sheets } = await readXlsx(bytes)
    return done(sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.map(rowOf) })))
  } catch {
    // Whatever the library dislikes about it: nothing of the file was taken.
    return failed('bad-input', 'table.damaged-workbook', { file: name })
  }
}

function rowOf(values: readonly CellValue[], place: number): TableRow {
  return { line: place + 1, cells: values.map(textOfCell) }
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
