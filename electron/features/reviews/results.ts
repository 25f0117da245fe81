import type { AccessGraph } from '../../access/graph.ts'
import { hasResult, lastKept } from '../../reviews/last-kept.ts'
import type { StoreReader } from '../../store/store.ts'
import { keptFor } from './kept-progress.ts'

/** When each role was last kept by a review that was finished here. Read anew only after a change touched a review. */
export function lastKeptNow(store: StoreReader, graph: AccessGraph): ReadonlyMap<string, string> | null {
  const kept = keptFor(store, graph)
  kept.lastKept ??= {
    map: lastKept(
      store
        .reviews()
        .filter(hasResult)
        .map((review) => ({
          review,
          items: store.plainItemsOf(review.id),
          decisions: store.decisionsOf(review.id),
        })),
    ),
  }
  return kept.lastKept.map
}
