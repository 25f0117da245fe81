import type { WorkspaceView } from '../../feature.ts'
import type { ReportSource } from '../../reports/source.ts'
import { reviewsOf } from './reported-reviews.ts'
import type { StoreReader } from '../../store/store.ts'

/** The rows of each workspace that was looked at, for as long as nothing changes in it. */
const known = new WeakMap<StoreReader, { readonly revision: number; readonly rows: ReportSource['rows'] }>()

/** What a preview reads: the workspace as it is at the moment of the call. */
export function sourceOf({ store, graph, clock }: WorkspaceView): ReportSource {
  const revision = store.revision()
  const kept = known.get(store)
  const rows = kept?.revision === revision ? kept.rows : store.rows()
  known.set(store, { revision, rows })
  return {
    name: store.name,
    graph,
    rows,
    now: clock(),
    changes: (before, limit) => store.changes(before, limit),
    reviews: () => reviewsOf(store),
  }
}
