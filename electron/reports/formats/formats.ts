import type { ReportFormat } from '../../../shared/model/report.ts'
import type { Report } from '../report.ts'
import type { Wording } from '../wording.ts'
import { csvOf } from './csv.ts'
import { htmlOf } from './html.ts'
import { jsonOf } from './json.ts'
import { xlsxOf } from './xlsx.ts'

/** The formats whose files are made row by row, however long. */
export type StreamedFormat = Exclude<ReportFormat, 'pdf'>

export const mediaTypes: { readonly [F in ReportFormat]: string } = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
}

/** The file of a report, in chunks. */
export function chunksOf(
  report: Report,
  format: StreamedFormat,
  wording: Wording,
  bom: boolean,
): Iterable<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return csvOf(report, { bom, sectionTitle: wording.text('column.section') })
    case 'xlsx':
      return xlsxOf(report)
    case 'html':
      return htmlOf(report, documentWords(report, wording))
    case 'json':
      return jsonOf(report)
  }
}

/** What documents say around their tables. */
export function documentWords({ workspace, at }: Report, wording: Wording) {
  const { text } = wording
  return {
    made: text('made', { workspace, at: at.slice(0, 16).replace('T', ' ') }),
    nothing: text('nothing'),
    page: text('page', { page: '{{page}}', pages: '{{pages}}' }),
    yes: text('yes'),
    no: text('no'),
  }
}
