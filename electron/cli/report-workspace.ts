import type { SavedReport } from '../../shared/contract/reports.ts'
import { createGraph } from '../access/graph.ts'
import { savedReport } from '../features/report/kept-reports.ts'
import { reviewsOf, toldReviewsOf } from '../features/report/reported-reviews.ts'
import type { ReportSource } from '../reports/source.ts'
import { momentLookedAt } from './moment.ts'
import { isWorkspaceDatabase, readWorkspace, withStore } from './workspace-file.ts'

/** A workspace that reports are made of, and the reports that it keeps. */
export interface ReportWorkspace {
  readonly source: ReportSource
  readonly saved: readonly SavedReport[]
}

/**
 * Works with a workspace document, or with a database and its record, which the app may have open meanwhile; with `--at`
 * as it was then.
 */
export async function withReports<Value>(
  path: string,
  work: (workspace: ReportWorkspace) => Promise<Value>,
): Promise<Value> {
  if (!(await isWorkspaceDatabase(path))) {
    const { name, rows, now, reports = [], reviews = [] } = await readWorkspace(path)
    // Where nothing has an id, it is found by its name.
    const saved = reports.map(({ name: id, definition }) => ({ id, name: id, definition }))
    const known = { name, rows, graph: createGraph(rows), now, changes: null }
    return work({ source: { ...known, reviews: () => toldReviewsOf(reviews) }, saved })
  }
  const at = momentLookedAt()
  return withStore(path, async (store) => {
    const looked = at === null ? store : store.past(store.revisionAt(new Date(at).toISOString()))
    const rows = looked.rows()
    const changes: ReportSource['changes'] = (before, limit) => looked.changes(before, limit)
    const source = {
      name: store.name,
      rows,
      graph: createGraph(rows),
      now: at ?? Date.now(),
      changes,
      reviews: () => reviewsOf(looked),
    }
    try {
      return await work({ source, saved: looked.reports().map(savedReport) })
    } finally {
      if (looked !== store) looked.close()
    }
  })
}
