import { previewedRows } from '../../shared/contract/reports.ts'
import type { ReportPreview } from '../../shared/contract/reports.ts'
import { hasHeadings } from '../../shared/model/report.ts'
import { cellText } from './formats/cell-text.ts'
import { csvOf } from './formats/csv.ts'
import { documentWords } from './formats/formats.ts'
import type { Making, Report, ReportLine, Section } from './report.ts'
import type { Wording } from './wording.ts'

/** Rows that are looked at to know how many there are: some tens of milliseconds. */
const rowsLookedAt = 4000

/** The first rows, and how many there are: exactly where that is soon known, else reckoned from a part. */
export function previewOf(report: Report, wording: Wording, making: Making): ReportPreview {
  const words = documentWords(report, wording)
  const headed = hasHeadings(report.definition.format ?? 'csv')
  let rows = 0
  let isExact = true
  const sections = report.sections.map((section) => {
    const looked = lookAt(section, making)
    rows += looked.rows
    isExact &&= looked.isWhole
    return { ...section, looked }
  })
  const shown = sections.map(({ id, title, columns, looked }) => ({
    id,
    title,
    columns: columns.map((column) => ({
      id: column.id,
      title: column.title,
      isNumber: column.type === 'number',
    })),
    rows: looked.first.map(({ group, cells }) => ({
      group: headed ? group : null,
      cells: cells.map((cell, place) => cellText(cell, columns[place]!, words)),
    })),
  }))
  const bytes = bytesOf({
    ...report,
    sections: sections.map((each) => ({ ...each, lines: () => each.looked.first })),
  })
  const first = sections.reduce((sum, { looked }) => sum + looked.first.length, 0)
  return {
    title: report.title,
    about: report.about,
    sections: shown,
    rows,
    bytes: first === 0 ? bytes : Math.round((bytes / first) * rows),
    isExact,
  }
}

interface Looked {
  readonly first: readonly ReportLine[]
  readonly rows: number
  readonly isWhole: boolean
}

function lookAt({ lines }: Section, making: Making): Looked {
  const first: ReportLine[] = []
  let rows = 0
  for (const line of lines()) {
    rows++
    if (first.length < previewedRows) first.push(line)
    if (rows < rowsLookedAt || making.done >= making.of) continue
    return { first, rows: Math.round((rows * making.of) / Math.max(1, making.done)), isWhole: false }
  }
  return { first, rows, isWhole: true }
}

function bytesOf(report: Report): number {
  let bytes = 0
  for (const chunk of csvOf(report, { bom: false, sectionTitle: '' })) bytes += chunk.length
  return bytes
}
