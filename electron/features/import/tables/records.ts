import { parse } from 'csv-parse/sync'
import type { Delimiter, TableRow } from './table.ts'

const carriageReturn = 13
const lineFeed = 10

export interface Records {
  readonly records: readonly TableRow[]
  /** Where a quote opens that nothing closes: from there on quotes are plain characters. */
  readonly unclosedLine: number | null
}

/**
 * Text as records of cells, each with the line on which it begins. Never fails: a quote in the wrong place is a
 * character, and after one that is never closed the rest is read line by line, so that no line is swallowed.
 */
export function recordsOf(text: string, delimiter: Delimiter | null): Records {
  const bytes = Buffer.from(text)
  const lines = new LineCounter(bytes)
  const records: TableRow[] = []
  const end = collect(bytes, delimiter, true, lines, records)
  if (end === bytes.length) return { records, unclosedLine: null }
  const unclosedLine = lines.at(end)
  collect(bytes.subarray(end), delimiter, false, new LineCounter(bytes.subarray(end), unclosedLine), records)
  return { records, unclosedLine }
}

/** Adds what can be read to `records`; answers with the byte at which it had to stop. */
function collect(
  bytes: Buffer,
  delimiter: Delimiter | null,
  hasQuotes: boolean,
  lines: LineCounter,
  records: TableRow[],
): number {
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
        records.push({ line: lines.at(start), cells })
        start = end
        // Kept above; the parser need not keep them too.
        return null
      },
    })
  } catch {
    // The only complaint left is a quote that is never closed.
    return start
  }
  return bytes.length
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
