import { fieldOfHeader, isTotal } from './header-words.ts'
import type { NoData, NoDataReason, TableRow } from './table.ts'
import { shapeOf } from './value-shapes.ts'

/** Titles and dates above a header are few. */
const linesAboveHeader = 40

/** Where in a list its parts are. Together they are all its records. */
export interface Layout {
  readonly header: TableRow | null
  readonly rows: readonly TableRow[]
  readonly setAside: readonly NoData[]
}

/**
 * Tells the header, the data and what is neither apart. The header is the first record that has words which
 * headers have; else one whose cells are plain names above columns of addresses, ids or numbers. `told` is
 * the line of the header where a person has said it, null where they said that there is none.
 */
export function layoutOf(records: readonly TableRow[], told?: number | null): Layout {
  const setAside: NoData[] = []
  const aside = (record: TableRow, reason: NoDataReason) => {
    setAside.push({ line: record.line, reason, text: record.cells.join(' ').trim().slice(0, 200) })
  }
  const filled: TableRow[] = []
  for (const record of records) {
    const isSeparator = record.line === 1 && record.cells[0]?.toLowerCase().startsWith('sep=')
    if (isSeparator) aside(record, 'separator')
    else if (extentOf(record) === 0) aside(record, 'blank')
    else filled.push(record)
  }
  const header = headerAmong(filled, told)
  const start = header === null ? 0 : header + 1
  for (const record of filled.slice(0, header ?? 0)) aside(record, 'above-header')
  const end = endOfData(filled, start, aside)
  return {
    header: header === null ? null : filled[header]!,
    rows: filled.slice(start, end),
    setAside: setAside.toSorted((one, other) => one.line - other.line),
  }
}

/** How many cells there are up to the last one with a value. */
export function extentOf({ cells }: TableRow): number {
  let extent = cells.length
  while (extent > 0 && cells[extent - 1]!.trim() === '') extent--
  return extent
}

function headerAmong(filled: readonly TableRow[], told: number | null | undefined): number | null {
  if (told === null) return null
  if (told !== undefined) {
    const place = filled.findIndex(({ line }) => line === told)
    return place === -1 ? null : place
  }
  const first = filled.slice(0, linesAboveHeader)
  const width = commonWidth(filled)
  const known = first.findIndex((record) => hasHeaderWords(record, width))
  if (known !== -1) return known
  const plain = first.findIndex((record) => extentOf(record) >= Math.min(width, 2) && !hasValues(record))
  const next = filled.slice(plain + 1, plain + 20)
  return plain !== -1 && isNameRow(first[plain]!, width) && next.some(hasValues) ? plain : null
}

/** Two words that headers have, or one in a list of one or two columns. */
function hasHeaderWords(record: TableRow, width: number): boolean {
  if (hasValues(record)) return false
  const known = record.cells.filter((cell) => fieldOfHeader(cell) !== null).length
  return known >= 2 || (known === 1 && width <= 2 && record.cells.length <= 2)
}

/** Names of columns are all there and all different. */
function isNameRow({ cells }: TableRow, width: number): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return names.length >= width && new Set(names).size === names.length
}

function hasValues({ cells }: TableRow): boolean {
  return cells.some((cell) => !['text', 'empty'].includes(shapeOf(cell)))
}

function commonWidth(filled: readonly TableRow[]): number {
  const widths = new Map<number, number>()
  for (const record of filled.slice(0, 200)) {
    const extent = extentOf(record)
    widths.set(extent, (widths.get(extent) ?? 0) + 1)
  }
  return [...widths].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0
}

/** Totals at the end, and notes below them, are no data. An account may be called “Total …” anywhere else. */
function endOfData(
  filled: readonly TableRow[],
  start: number,
  aside: (record: TableRow, reason: NoDataReason) => void,
): number {
  const width = commonWidth(filled.slice(start))
  let end = filled.length
  for (let place = filled.length - 1; place >= start; place--) {
    const record = filled[place]!
    if (isTotalRow(record)) end = place
    else if (!(width > 1 && extentOf(record) === 1 && !hasValues(record))) break
  }
  for (const record of filled.slice(end)) aside(record, isTotalRow(record) ? 'total' : 'note')
  return end
}

function isTotalRow({ cells }: TableRow): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? ''
  const names = cells.map(shapeOf)
  return isTotal(first) && !names.some((shape) => ['email', 'google-id', 'tiktok-id'].includes(shape))
}
