import type { Cell, CellType, Report, ReportColumn, Section } from '../report.ts'

export interface CsvOptions {
  /** A byte order mark lets Excel see UTF-8. */
  readonly bom: boolean
  /** The head of the column that tells sections apart, where there are several. */
  readonly sectionTitle: string
}

/** Characters in one chunk; a row more. */
const chunkLength = 64 * 1024

/** What a spreadsheet would take for a formula: names of accounts come from strangers. As csv-stringify has it. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
/** What neither of the two can be about is told apart at a glance. */
const suspect = /^[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[",\r\n]|\s$/
const special = /[",\r\n]|^\s|\s$/

/**
 * A report as CSV (RFC 4180), in chunks. Written by hand: csv-stringify, which the tests hold it against, takes
 * eight times as long, and a million rows are what it is for. Sections become one table, with a column that says
 * which one a row is of.
 */
export function* csvOf({ sections }: Report, { bom, sectionTitle }: CsvOptions): Iterable<string> {
  const columns = columnsOfAll(sections)
  const several = sections.length > 1
  const heads = columns.map(({ title }) => field(title))
  let text = `${bom ? '\uFEFF' : ''}${(several ? [field(sectionTitle), ...heads] : heads).join(',')}\r\n`
  for (const section of sections) {
    const places = columns.map(({ id }) => section.columns.findIndex((column) => column.id === id))
    const writers = columns.map(({ type }) => fieldWriter(type))
    const first = several ? `${field(section.title)},` : ''
    for (const { cells } of section.lines()) {
      text += first
      for (let column = 0; column < writers.length; column++) {
        if (column > 0) text += ','
        const place = places[column]!
        if (place !== -1) text += writers[column]!(cells[place]!)
      }
      text += '\r\n'
      if (text.length < chunkLength) continue
      yield text
      text = ''
    }
  }
  yield text
}

/** Each column once, in the order of the sections. */
export function columnsOfAll(sections: readonly Section[]): readonly ReportColumn[] {
  return [
    ...new Map(sections.flatMap(({ columns }) => columns.map((column) => [column.id, column]))).values(),
  ]
}

/** Rows repeat what the row above has in most of their columns. */
function fieldWriter(type: CellType): (cell: Cell) => string {
  let last: Cell = null
  let written = ''
  return (cell) => {
    if (cell === last) return written
    last = cell
    written = fieldOf(cell, type)
    return written
  }
}

function fieldOf(cell: Cell, type: CellType): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return field(cell)
  if (typeof cell === 'object') return field(type === 'code' ? cell.code : cell.said)
  return String(cell)
}

function field(text: string): string {
  if (!suspect.test(text)) return text
  const safe = formula.test(text) ? `'${text}` : text
  return special.test(text) ? `"${safe.replaceAll('"', '""')}"` : safe
}
