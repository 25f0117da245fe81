import type { Report } from '../report.ts'
import type { Wording } from '../wording.ts'
import { csvOf } from './csv.ts'
import { documentWords } from './document-words.ts'
import { htmlOf } from './html.ts'
import { jsonOf } from './json.ts'

/** The formats that are text, and need nothing but the report: any browser makes them, too. */
export type TextFormat = 'csv' | 'html' | 'json'

/** The file of a report, in chunks. `bom`: a byte order mark lets Excel see UTF-8 in CSV. */
export function textChunksOf(
  report: Report,
  format: TextFormat,
  wording: Wording,
  bom: boolean,
): Iterable<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return csvOf(report, { bom, sectionTitle: wording.text('column.section') })
    case 'html':
      return htmlOf(report, documentWords(report, wording))
    case 'json':
      return jsonOf(report)
  }
}
