import type { Cell, CellType } from '../report.ts'
import type { Utf8 } from './utf8.ts'

const quote = 0x22
const comma = 0x2c
const carriageReturn = 0x0d
const lineFeed = 0x0a

/** What a spreadsheet would take for a formula: names of accounts come from strangers. As csv-stringify has it. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const special = /[",\r\n]|^\s|\s$/
/** Signs that make a field be looked at by these two. */
const stops = Uint8Array.from({ length: 128 }, (_, code) =>
  code <= 0x1f || code === quote || code === comma ? 1 : 0,
)

export function writeSeparator(text: Utf8): void {
  text.sign(comma)
}

export function writeLineEnd(text: Utf8): void {
  text.sign(carriageReturn)
  text.sign(lineFeed)
}

/** Programs get codes, people words, and null is empty. */
export function writeCell(text: Utf8, cell: Cell, type: CellType): void {
  if (cell === null) return
  if (typeof cell === 'string') writeField(text, cell)
  else if (typeof cell === 'object') writeField(text, type === 'code' ? cell.code : cell.said)
  else text.text(String(cell))
}

/** Most fields have nothing special, which is seen while they are written. */
export function writeField(text: Utf8, field: string): void {
  if (field === '') return
  if (isPlainEnd(field.charCodeAt(0)) && isPlainEnd(field.charCodeAt(field.length - 1))) {
    if (text.without(field, stops)) return
  }
  const safe = formula.test(field) ? `'${field}` : field
  text.text(special.test(field) ? `"${safe.replaceAll('"', '""')}"` : safe)
}

/** A letter or a digit is no space and begins no formula. */
function isPlainEnd(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
