import { Zip, ZipDeflate } from 'fflate'
import { groupColumns } from '../../../shared/model/report.ts'
import type { Grouping } from '../../../shared/model/report.ts'
import { linesOf } from '../report.ts'
import type { Cell, Report, ReportColumn, Section } from '../report.ts'
import { cellStyles, lineWhere, sheetEnd, sheetStart, workbookParts, xml } from './xlsx-parts.ts'
import type { WrittenSheet } from './xlsx-parts.ts'

/** Rows of one sheet, its head included: the end of every Excel sheet. */
export const sheetRows = 1_048_576

/** Characters that a cell of Excel holds. */
const cellLength = 32_767
const chunkLength = 64 * 1024
/** Of 9: the higher ones take twice as long for a file a tenth smaller. */
const effort = 3

/**
 * A report as an Excel workbook, in chunks: a sheet for each section, and another where it goes on beyond the last
 * row of one. Days, moments, numbers and yes or no are what they are; all else is text, so that nothing is a formula.
 * No library that is looked after streams several sheets with filters (docs/decisions/0067).
 */
export function* xlsxOf({ sections, definition }: Report, mostRows = sheetRows): Iterable<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const written: WrittenSheet[] = []
  for (const section of sections) {
    const lines = linesOf(section)[Symbol.iterator]()
    for (let next = lines.next(), part = 1; part === 1 || !next.done; part++) {
      const file = new ZipDeflate(`xl/worksheets/sheet${written.length + 1}.xml`, { level: effort })
      zip.add(file)
      const say = (text: string) => file.push(Buffer.from(text))
      let text = sheetStart(section.columns.map(widthOf)) + headOf(section.columns)
      let row = 1
      for (; !next.done && row < mostRows; next = lines.next()) {
        row++
        text += rowOf(row, next.value.cells, section.columns)
        if (text.length < chunkLength) continue
        say(text)
        text = ''
        yield* ready.splice(0)
      }
      const last = letters(section.columns.length - 1)
      file.push(
        Buffer.from(text + sheetEnd(`A1:${last}${row}`, groupLine(section, definition.group, row))),
        true,
      )
      written.push({ name: sheetName(section, part, written), table: `$A$1:$${last}$${row}` })
      yield* ready.splice(0)
    }
  }
  for (const [name, text] of Object.entries(workbookParts(written))) {
    const file = new ZipDeflate(name, { level: effort })
    zip.add(file)
    file.push(Buffer.from(text), true)
  }
  zip.end()
  yield* ready.splice(0)
}

/**
 * A line above each row that begins a group, as a format with a condition: rows stay rows to sort, filter and calculate
 * with, and the line goes where they go. Moments of one day are one group.
 */
function groupLine({ columns }: Section, group: Grouping | undefined, last: number): string {
  const place = group === undefined ? -1 : columns.findIndex((column) => column.id === groupColumns[group])
  if (place === -1 || last < 3) return ''
  const [above, here] = [2, 3].map((row) =>
    group === 'day' ? `INT($${letters(place)}${row})` : `$${letters(place)}${row}`,
  )
  return lineWhere(`A3:${letters(columns.length - 1)}${last}`, `${here}<>${above}`)
}

/** Excel takes 31 characters, none of `[]:*?/\`, and no name twice. */
function sheetName({ title }: Section, part: number, written: readonly WrittenSheet[]): string {
  const ending = part === 1 ? '' : ` (${part})`
  const plain = title.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/^'+|'+$/g, '')
  const name = `${plain.slice(0, 31 - ending.length).trim()}${ending}`
  return written.some((sheet) => sheet.name === name) ? `${name.slice(0, 28)} ${written.length + 1}` : name
}

function headOf(columns: readonly ReportColumn[]): string {
  const cells = columns.map(
    ({ title }, place) =>
      `<c r="${letters(place)}1" s="${cellStyles.head}" t="inlineStr"><is><t>${xml(title)}</t></is></c>`,
  )
  return `<row r="1">${cells.join('')}</row>`
}

function rowOf(row: number, cells: readonly Cell[], columns: readonly ReportColumn[]): string {
  let text = `<row r="${row}">`
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place]!
    if (cell !== null) text += cellOf(`${letters(place)}${row}`, cell, columns[place]!)
  }
  return `${text}</row>`
}

function cellOf(reference: string, cell: NonNullable<Cell>, { type }: ReportColumn): string {
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'object') return textCell(reference, cell.said)
  if (type === 'day' || type === 'moment') {
    const serial = serialOf(cell)
    const style = cell.length > 10 ? cellStyles.moment : cellStyles.day
    if (serial !== null) return `<c r="${reference}" s="${style}"><v>${serial}</v></c>`
  }
  return textCell(reference, cell)
}

function textCell(reference: string, text: string): string {
  const whole = text.length > cellLength ? `${text.slice(0, cellLength - 1)}…` : text
  const space = whole.trim() === whole ? '' : ' xml:space="preserve"'
  return `<c r="${reference}" t="inlineStr"><is><t${space}>${xml(whole)}</t></is></c>`
}

const dayLength = 24 * 60 * 60 * 1000
/** Day 0 of Excel, whose 1900 was a leap year: true from March of that year on, and earlier days stay text. */
const dayZero = Date.UTC(1899, 11, 30)
const firstTrueDay = 61

function serialOf(moment: string): number | null {
  const serial = (Date.parse(moment) - dayZero) / dayLength
  return serial >= firstTrueDay ? serial : null
}

/** A guess, by what the columns hold. */
function widthOf({ type, id, title }: ReportColumn): number {
  const wide = ['account', 'email', 'via', 'member', 'owner', 'manager'].includes(id) ? 28 : 14
  const least = type === 'moment' ? 16 : type === 'number' ? 8 : wide
  return Math.max(id === 'change' ? 80 : least, title.length + 4)
}

const known: string[] = []

/** `A` … `Z`, `AA` … of a column from 0. */
function letters(place: number): string {
  const found = known[place]
  if (found !== undefined) return found
  const last = String.fromCharCode(65 + (place % 26))
  const made = place < 26 ? last : `${letters(Math.floor(place / 26) - 1)}${last}`
  known[place] = made
  return made
}
