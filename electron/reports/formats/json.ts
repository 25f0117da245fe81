import { linesOf } from '../report.ts'
import type { Cell, Report, Section } from '../report.ts'
import type { ReportFile } from './report-file.ts'

const chunkLength = 64 * 1024

/** A report as JSON, in chunks, a row a line. Its schema is docs/report.schema.json. */
export function* jsonOf(report: Report): Iterable<string> {
  const { kind, title, workspace, at, language, definition, sections } = report
  const head = {
    format: 'keyholder-report',
    version: 1,
    kind,
    title,
    workspace,
    at,
    language,
    definition,
  } satisfies Omit<ReportFile, 'sections'>
  yield `${JSON.stringify(head).slice(0, -1)},"sections":[`
  for (const [place, section] of sections.entries()) {
    if (place > 0) yield ','
    yield* sectionOf(section)
  }
  yield '\n]}\n'
}

function* sectionOf(section: Section): Iterable<string> {
  const { id, title, columns } = section
  let text = `\n${JSON.stringify({ id, title, columns }).slice(0, -1)},"rows":[`
  const keys = columns.map((column) => JSON.stringify(column.id))
  let separator = '\n'
  for (const { cells } of linesOf(section)) {
    text += `${separator}{`
    for (let place = 0; place < keys.length; place++) {
      text += `${place > 0 ? ',' : ''}${keys[place]!}:${valueOf(cells[place]!)}`
    }
    text += '}'
    separator = ',\n'
    if (text.length < chunkLength) continue
    yield text
    text = ''
  }
  yield `${text}\n]}`
}

function valueOf(cell: Cell): string {
  return JSON.stringify(typeof cell === 'object' && cell !== null ? cell.code : cell)
}
