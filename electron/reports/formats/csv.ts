import type { Cell, CellType, Report, ReportColumn, Section } from '../report.ts'
import { Utf8 } from './utf8.ts'

const quote = 0x22
const comma = 0x2c
const carriageReturn = 0x0d
const lineFeed = 0x0a

export interface CsvOptions {
  /** A byte order mark lets Excel see UTF-8. */
  readonly bom: boolean
  /** The head of the column that tells sections apart, where there are several. */
  readonly sectionTitle: string
}

/** Bytes in one chunk; a row more. */
const chunkLength = 64 * 1024

/** What a spreadsheet would take for a formula: names of accounts come from strangers. As csv-stringify has it. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const special = /[",\r\n]|^\s|\s$/
/** Signs that make a field be looked at by these two. */
const stops = Uint8Array.from({ length: 128 }, (_, code) =>
  code <= 0x1f || code === quote || code === comma ? 1 : 0,
)

/**
 * A report as CSV (RFC 4180) in UTF-8, in chunks. Written by hand: csv-stringify, which the tests hold it against,
 * takes eight times as long, and a million rows are what it is for. Sections become one table, with a column that says
 * which one a row is of.
 */
export function* csvOf({ sections }: Report, { bom, sectionTitle }: CsvOptions): Iterable<Uint8Array> {
  const columns = columnsOfAll(sections)
  const several = sections.length > 1
  const text = new Utf8(2 * chunkLength)
  if (bom) text.text('\uFEFF')
  if (several) writeField(text, sectionTitle)
  for (const [place, { title }] of columns.entries()) {
    if (several || place > 0) text.sign(comma)
    writeField(text, title)
  }
  text.sign(carriageReturn)
  text.sign(lineFeed)
  for (const section of sections) {
    const places = columns.map(({ id }) => section.columns.findIndex((column) => column.id === id))
    for (const { cells } of section.lines()) {
      if (several) writeField(text, section.title)
      for (let column = 0; column < columns.length; column++) {
        if (several || column > 0) text.sign(comma)
        const place = places[column]!
        if (place !== -1) writeCell(text, cells[place]!, columns[column]!.type)
      }
      text.sign(carriageReturn)
      text.sign(lineFeed)
      if (text.length >= chunkLength) yield text.take()
    }
  }
  yield text.take()
}

/** Each column once, in the order of the sections. */
export function columnsOfAll(sections: readonly Section[]): readonly ReportColumn[] {
  return [
    ...new Map(sections.flatMap(({ columns }) => columns.map((column) => [column.id, column]))).values(),
  ]
}

function writeCell(text: Utf8, cell: Cell, type: CellType): void {
  if (cell === null) return
  if (typeof cell === 'string') writeField(text, cell)
  else if (typeof cell === 'object') writeField(text, type === 'code' ? cell.code : cell.said)
  else text.text(String(cell))
}

/** Most fields have nothing special, which is seen while they are written. */
function writeField(text: Utf8, field: string): void {
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
