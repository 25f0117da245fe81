import type { Report, ReportColumn, Section } from '../report.ts'
import { createBlockWriter } from './csv-blocks.ts'
import { writeField, writeLineEnd, writeSeparator } from './csv-field.ts'
import { Utf8 } from './utf8.ts'

export interface CsvOptions {
  /** A byte order mark lets Excel see UTF-8. */
  readonly bom: boolean
  /** The head of the column that tells sections apart, where there are several. */
  readonly sectionTitle: string
}

/** Bytes in one chunk; a block more. */
const chunkLength = 64 * 1024

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
    if (several || place > 0) writeSeparator(text)
    writeField(text, title)
  }
  writeLineEnd(text)
  for (const section of sections) {
    const write = createBlockWriter(columns, section, several ? section.title : null)
    for (const block of section.blocks()) {
      write(text, block)
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
