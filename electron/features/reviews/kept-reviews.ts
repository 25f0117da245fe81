import type { RowChange } from '../../../shared/model/row.ts'
import { rowsOfReview, toldReview } from '../../reviews/told-review.ts'
import type { ReviewRows, ToldReview } from '../../reviews/told-review.ts'
import type { StoreReader } from '../../store/store.ts'

type Reader = Pick<StoreReader, 'row' | 'reviews' | 'itemsOf' | 'decisionsOf'>

/** What a workspace keeps, for a document. */
export function keptReviews(store: Reader): readonly ToldReview[] {
  return store.reviews().map(({ id }) => toldReview(rowsOf(store, id)!))
}

/** The rows that a new workspace gets of them. Their ids stay, by which campaign files find them. */
export function rowsOfReviews(kept: readonly ToldReview[]): readonly RowChange[] {
  return kept.flatMap((told): readonly RowChange[] => {
    const { review, items, decisions } = rowsOfReview(told)
    return [
      { table: 'review', before: null, after: review },
      ...items.map((after) => ({ table: 'item', before: null, after }) as const),
      ...decisions.map((after) => ({ table: 'decision', before: null, after }) as const),
    ]
  })
}

/** A review with all that refers to it, or null. */
export function rowsOf(store: Reader, review: string): ReviewRows | null {
  const row = store.row('review', JSON.stringify([review]))
  return row && { review: row, items: store.itemsOf(review), decisions: store.decisionsOf(review) }
}
