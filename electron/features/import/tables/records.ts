import { parse } from 'csv-parse/sync'
import type { Delimiter } from '../../../../shared/import/told-of-file.ts'
import type { TableRow } from './table.ts'

const carriageReturn = 13
const lineFeed = 10

/** Lines in one cell that all look like records are a remark by chance only up to here. */
const fewestSwallowed = 3

export interface Records {
  readonly records: readonly TableRow[]
  /** Where a quote first opens that nothing closes, or only a quote in a later line that is not its own. */
  readonly unclosedLine: number | null
}

/**
 * Text as records of cells, each with the line on which it begins. Never fails: a quote in the wrong place is a
 * character, and what an unclosed one has swallowed is read again line by line. A record of several lines has
 * swallowed them where `isSwallowing` says so.
 */
export function recordsOf(text: string, delimiter: Delimiter | null): Records {
  const bytes = Buffer.from(text)
  const read = collect(bytes, delimiter, true)
  const lines = new LineCounter(bytes)
  const records: TableRow[] = []
  const width = commonWidth(read)
  let unclosedLine: number | null = null
  for (const { start, end, cells, isOpen } of read) {
    const line = lines.at(start)
    const isLong = isOpen || lines.at(end) - line > 1
    const again = isLong ? collect(bytes.subarray(start, end), delimiter, false) : []
    if (!isOpen && !(isLong && isSwallowing(cells, again, width))) {
      records.push({ line, cells })
      continue
    }
    unclosedLine ??= line
    const plainLines = new LineCounter(bytes.subarray(start, end), line)
    for (const each of again) records.push({ line: plainLines.at(each.start), cells: each.cells })
  }
  return { records, unclosedLine }
}

/**
 * Whether a record of several lines holds lines that are records: it has not as many cells as most, or the lines
 * inside it all have. A remark of a few lines in a cell has neither.
 */
function isSwallowing(cells: readonly string[], again: readonly Span[], width: number): boolean {
  const inside = again.slice(1, -1)
  const areRecords = inside.length >= fewestSwallowed && inside.every((each) => each.cells.length === width)
  return cells.length !== width || (width > 1 && areRecords)
}

interface Span {
  readonly start: number
  readonly end: number
  readonly cells: readonly string[]
  /** A quote in it is never closed: it goes to the end of the text, and has no cells yet. */
  readonly isOpen: boolean
}

function collect(bytes: Buffer, delimiter: Delimiter | null, hasQuotes: boolean): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  try {
    parse(bytes, {
      // A text of one column has none; this control character separates nothing.
      delimiter: delimiter ?? '\u0000',
      ...(hasQuotes ? {} : { quote: false }),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { bytes: end }) => {
        spans.push({ start, end, cells, isOpen: false })
        start = end
        // Kept above; the parser need not keep them too.
        return null
      },
    })
  } catch {
    // The only complaint left is a quote that is never closed.
    spans.push({ start, end: bytes.length, cells: [], isOpen: true })
  }
  return spans
}

/** How many cells most records have. */
function commonWidth(spans: readonly Span[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of spans) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** The number of the line at a byte; asked for bytes that only grow, so it reads the text once. */
class LineCounter {
  readonly #bytes: Buffer
  #place = 0
  #line: number

  constructor(bytes: Buffer, firstLine = 1) {
    this.#bytes = bytes
    this.#line = firstLine
  }

  at(byte: number): number {
    for (; this.#place < byte; this.#place++) {
      const letter = this.#bytes[this.#place]
      const isBreak =
        letter === lineFeed || (letter === carriageReturn && this.#bytes[this.#place + 1] !== lineFeed)
      if (isBreak) this.#line++
    }
    return this.#line
  }
}
