import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Download } from '../../../shared/contract/workspace.ts'
import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { createGraph } from '../../access/graph.ts'
import type { AppHandlers, WorkspaceView } from '../../feature.ts'
import { documentWords } from '../../reports/formats/document-words.ts'
import { chunksOf, mediaTypes } from '../../reports/formats/formats.ts'
import { pdfContentOf, pdfOf } from '../../reports/formats/pdf.ts'
import { makeReport } from '../../reports/make-report.ts'
import type { Making, Report } from '../../reports/report.ts'
import { readWording } from '../../reports/read-wording.ts'
import type { Wording } from '../../reports/wording.ts'
import type { Files, Writing } from '../files/files.ts'
import { inTurns } from '../import/turns.ts'
import { readingRows } from '../import/workspace-rows.ts'
import { createWorks } from '../works.ts'
import type { Work } from '../works.ts'
import { reviewsOf } from './reported-reviews.ts'
import { sharedReports } from './shared-reports.ts'

type Names = 'reports.make' | 'reports.progress' | 'reports.cancel' | 'reports.share' | 'reports.read-shared'

/**
 * Reports made into files that a window can fetch, in turns with other calls, of the workspace that is looked at: the
 * open one as it is, or as it was. `resources` is the folder with translations.
 */
export function reportHandlers(resources: string, files: Files): AppHandlers<Names> {
  const works = createWorks<Making>(() => ({ done: 0, of: 0 }))
  return {
    'reports.make': async (input, look) => {
      const looked = look()
      if (!looked.ok) return looked
      const work = works.begin(input.work)
      if (!work) return failed('conflict', 'report.being-made', { path: 'work' })
      try {
        return await make(looked.value, work, input, () => {
          const now = look()
          return now.ok && now.value.store === looked.value.store
        })
      } finally {
        works.end(input.work)
      }
    },
    'reports.progress': ({ work }) => {
      const making = works.progressOf(work)
      return done(making && { done: making.done, of: making.of })
    },
    'reports.cancel': ({ work }) => {
      works.cancel(work)
      return done(null)
    },
    ...sharedReports(files),
  }

  async function make(
    view: WorkspaceView,
    work: Work<Making>,
    { definition, format, language, paper = 'a4', bom = false }: ParsedInputOf<'reports.make'>,
    isThere: () => boolean,
  ): Promise<Result<Download>> {
    const { store, clock } = view
    const goesOn = () => !work.signal.aborted && isThere()
    const read = await inTurns(readingRows(store), goesOn)
    if (!read) return stopped(work)
    // Of its own: the graph of the workspace goes on changing while the report is made.
    const graph = createGraph(read.rows)
    const changes = store.changes.bind(store)
    const wording = readWording(resources, language)
    const reviews = () => reviewsOf(store)
    const source = { name: store.name, graph, rows: read.rows, now: clock(), changes, reviews }
    const report = makeReport(source, { ...definition, format }, wording, work.progress)
    if (!report.ok) return report
    const name = `${report.value.workspace} ${report.value.title} ${report.value.at.slice(0, 10)}.${format}`
    const file = { name, type: mediaTypes[format] }
    if (format === 'pdf') {
      const content = await inTurns(
        pdfContentOf(report.value, paper, documentWords(report.value, wording)),
        goesOn,
      )
      if (!content) return stopped(work)
      if (!content.ok) return content
      const bytes = await pdfOf(content.value, resources, work.signal)
      return bytes === null || !goesOn() ? stopped(work) : done(files.offer({ ...file, bytes }))
    }
    const begun = files.write(file)
    if (!begun.ok) return begun
    const written = await inTurns(writing(report.value, { format, wording, bom }, begun.value), goesOn)
    if (written?.ok) return done(begun.value.offer())
    begun.value.drop()
    return written ?? stopped(work)
  }
}

/** Why a report was not made to its end: somebody said so, or the workspace was closed meanwhile. */
function stopped({ signal }: Work<Making>) {
  return signal.aborted
    ? failed('conflict', 'report.canceled', {})
    : failed('conflict', 'report.other-workspace', {})
}

function* writing(
  report: Report,
  {
    format,
    wording,
    bom,
  }: { readonly format: Parameters<typeof chunksOf>[1]; readonly wording: Wording; readonly bom: boolean },
  file: Writing,
): Generator<undefined, Result<null>> {
  for (const chunk of chunksOf(report, format, wording, bom)) {
    const appended = file.append(chunk)
    if (!appended.ok) return appended
    yield
  }
  return done(null)
}
