import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Paper } from '../../../shared/model/report.ts'
import { inThread } from '../../thread.ts'
import { linesOf } from '../report.ts'
import type { Report, Section } from '../report.ts'
import { cellText } from './cell-text.ts'
import type { YesAndNo } from './cell-text.ts'
import type { PdfContent, PdfRow, PdfSection } from './pdf-document.ts'

/** Some 150 pages and ten seconds: more is no document that anybody reads. */
export const pdfRows = 5000

export interface PdfWords extends YesAndNo {
  readonly made: string
  readonly nothing: string
  readonly page: string
}

/**
 * The rows of a report, ready to be laid out on pages; steps of it are rows. A failure says that a PDF is the wrong
 * format for so many.
 */
export function* pdfContentOf(
  { title, workspace, language, about, sections }: Report,
  paper: Paper,
  words: PdfWords,
): Generator<undefined, Result<PdfContent>> {
  const laid: PdfSection[] = []
  let rows = 0
  for (const section of sections) {
    const made: PdfRow[] = []
    let group: string | null = null
    for (const line of linesOf(section)) {
      if (++rows > pdfRows) return failed('bad-input', 'report.too-long-for-pdf', { most: pdfRows })
      if (line.group !== null && line.group !== group) {
        group = line.group
        made.push(group)
      }
      made.push(line.cells.map((cell, place) => cellText(cell, section.columns[place]!, words)))
      yield
    }
    laid.push(laidOut(section, made, sections.length > 1))
  }
  return done({
    paper,
    language,
    title: `${title} – ${workspace}`,
    about: [words.made, ...about],
    sections: laid,
    words: { nothing: words.nothing, page: words.page },
  })
}

function laidOut({ title, columns }: Section, rows: readonly PdfRow[], titled: boolean): PdfSection {
  return {
    ...(titled ? { title } : {}),
    columns: columns.map((column) => ({ title: column.title, isNumber: column.type === 'number' })),
    rows,
  }
}

/**
 * Lays the pages out in a thread of its own: windows are answered meanwhile, and a report that nobody wants any more
 * is stopped at once. Null where the signal said so.
 */
export async function pdfOf(
  content: PdfContent,
  resources: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const data = { content, fonts: fontFolder(resources) }
  return inThread<Uint8Array>({ file: 'pdf-worker', beside: import.meta.url, data, signal })
}

/** Beside the translations in an installed app, else in the package that they come from. */
function fontFolder(resources: string): string {
  const installed = join(resources, 'fonts')
  return existsSync(installed)
    ? installed
    : join(resources, '..', 'node_modules', '@expo-google-fonts', 'noto-sans-jp')
}
