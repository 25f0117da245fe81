import { failureText } from '../../../electron/cli/failure-text.ts'
import type { NamedBytes } from '../../../electron/features/import/incoming.ts'
import { readTextTable } from '../../../electron/features/import/tables/read-table.ts'
import type { TakenTable } from '../../../electron/features/import/tables/read-table.ts'
import type { Table } from '../../../electron/features/import/tables/table.ts'
import type { TableMapping } from '../../../shared/import/table-mapping.ts'
import type { Delimiter, Encoding, ToldOfFile } from '../../../shared/import/told-of-file.ts'

/** What Windows-1252 has between 0x80 and 0x9f and the lists here use. */
const windowsBytes: { readonly [letter: string]: number } = {
  '€': 0x80,
  '–': 0x96,
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  Œ: 0x8c,
}

/** Text as the bytes of a file. Windows-1252 takes Latin letters and the characters above only. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text)
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`)
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le')
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
    default:
      return Uint8Array.from(text, (letter) => windowsBytes[letter] ?? letter.charCodeAt(0))
  }
}

/** A table as CSV, each cell in quotes where it has to be, or everywhere. */
export function written(
  rows: readonly (readonly string[])[],
  delimiter: Delimiter,
  { isQuoted = false, newline = '\r\n' } = {},
): string {
  const cell = (text: string) =>
    isQuoted || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((cells) => cells.map(cell).join(delimiter) + newline).join('')
}

export function file(content: string | Uint8Array, name = 'list.csv'): NamedBytes {
  return { name, bytes: typeof content === 'string' ? Buffer.from(content) : content }
}

/** The one list of a text. */
export function read(content: string | Uint8Array, told?: ToldOfFile): TakenTable {
  const result = readTextTable(file(content), told)
  if (!result.ok) throw new Error(failureText(result.error))
  return result.value[0]!
}

export function cellsOf(table: Table): readonly (readonly string[])[] {
  return table.rows.map(({ cells }) => cells)
}

export function names(table: Table): readonly string[] {
  return table.columns.map(({ name }) => name)
}

/** Lines that are no data, each with why. */
export function asideOf(table: Table): readonly string[] {
  return table.setAside.map(({ line, reason, text }) => `${line} ${reason}: ${text}`)
}

/** Header, data and what is neither: how many records that is. */
export function accounted({ headerLine, rows, setAside }: Table): number {
  return (headerLine === null ? 0 : 1) + rows.length + setAside.length
}

export const ofGoogle: Pick<TableMapping, 'format' | 'version' | 'system'> = {
  format: 'keyholder-mapping',
  version: 1,
  system: 'google-ads',
}
