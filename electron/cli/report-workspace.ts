import type { SavedReport } from '../../shared/contract/reports.ts'
import { createGraph } from '../access/graph.ts'
import { savedReport } from '../features/report/kept-reports.ts'
import type { ReportSource } from '../reports/source.ts'
import { orProblem } from './problem.ts'
import { isWorkspaceDatabase, readWorkspace } from './workspace-file.ts'

/** A workspace that reports are made of, and the reports that it keeps. */
export interface ReportWorkspace {
  readonly source: ReportSource
  readonly saved: readonly SavedReport[]
  close(): void
}

/** A workspace document, or a database with its record, which the app may have open meanwhile. */
export async function openForReports(path: string, now: number): Promise<ReportWorkspace> {
  if (!(await isWorkspaceDatabase(path))) {
    const { name, rows } = await readWorkspace(path)
    const source = { name, rows, graph: createGraph(rows), now, changes: null }
    return { source, saved: [], close() {} }
  }
  const { openStore } = await import('../store/open-store.ts')
  const options = { device: 'reader', clock: () => now, ids: readersMakeNone, readOnly: true }
  const store = orProblem(openStore(path, options))
  const rows = store.rows()
  const changes: ReportSource['changes'] = (before, limit) => store.changes(before, limit)
  return {
    source: { name: store.name, rows, graph: createGraph(rows), now, changes },
    saved: store.reports().map(savedReport),
    close: () => store.close(),
  }
}

function readersMakeNone(): never {
  throw new Error('a reader makes no ids')
}
