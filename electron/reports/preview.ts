import { previewedRows } from '../../shared/contract/reports.ts'
import type { ReportPreview } from '../../shared/contract/reports.ts'
import { hasHeadings } from '../../shared/model/report.ts'
import { cellText } from './formats/cell-text.ts'
import { csvOf } from './formats/csv.ts'
import { documentWords } from './formats/document-words.ts'
import { linesOf } from './report.ts'
import type { Block, Making, Report, ReportLine, Section } from './report.ts'
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
    sections: sections.map((each) => ({ ...each, blocks: () => each.looked.blocks })),
  })
  const written = sections.flatMap(({ looked }) => looked.blocks).reduce((sum, { length }) => sum + length, 0)
  return {
    title: report.title,
    about: report.about,
    sections: shown,
    rows,
    bytes: written === 0 ? bytes : Math.round((bytes / written) * rows),
    isExact,
  }
}

interface Looked {
  /** As many as the first lines are of. */
  readonly blocks: readonly Block[]
  readonly first: readonly ReportLine[]
  readonly rows: number
  readonly isWhole: boolean
}

function lookAt({ columns, blocks }: Section, making: Making): Looked {
  const seen: Block[] = []
  let rows = 0
  let isWhole = true
  for (const block of blocks()) {
    if (rows < previewedRows) seen.push(block)
    rows += block.length
    if (rows < rowsLookedAt || making.done >= making.of) continue
    rows = Math.round((rows * making.of) / Math.max(1, making.done))
    isWhole = false
    break
  }
  const first = [...linesOf({ columns, blocks: () => seen })].slice(0, previewedRows)
  return { blocks: seen, first, rows, isWhole }
}

function bytesOf(report: Report): number {
  let bytes = 0
  for (const chunk of csvOf(report, { bom: false, sectionTitle: '' })) bytes += chunk.length
  return bytes
}
