import type { ReportFormat } from '../../../shared/model/report.ts'
import type { Report } from '../report.ts'
import type { Wording } from '../wording.ts'
import { textChunksOf } from './text-formats.ts'
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
  return format === 'xlsx' ? xlsxOf(report) : textChunksOf(report, format, wording, bom)
}
