import type { ReportedReview } from '../../reports/source.ts'
import { rowsOfReview } from '../../reviews/told-review.ts'
import type { ToldReview } from '../../reviews/told-review.ts'
import type { StoreReader } from '../../store/store.ts'

/** Reviews as reports read them, the oldest first. */
export function reviewsOf(store: StoreReader): readonly ReportedReview[] {
  return store.reviews().map((review) => ({
    review,
    items: store.itemsOf(review.id),
    decisions: store.decisionsOf(review.id),
    steps: review.plan === undefined ? [] : store.stepsOf(review.plan),
  }))
}

/** The same of a document, in which there are no plans. */
export function toldReviewsOf(told: readonly ToldReview[]): readonly ReportedReview[] {
  return told.map((review) => Object.assign(rowsOfReview(review), { steps: [] }))
}
