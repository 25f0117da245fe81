import type { ReviewOverTime } from '../../../shared/contract/charts.ts'
import { done } from '../../../shared/contract/failure.ts'
import type { ReviewRow } from '../../../shared/model/review.ts'
import { decidedOverTime } from '../../charts/review-progress.ts'
import { momentsBetween } from '../../charts/roles-over-time.ts'
import type { QueryHandlers } from '../../feature.ts'
import { contentOf } from '../../../shared/review/row-parts.ts'
import { findReview } from '../reviews/review-rows.ts'

export const reviewProgressQuery: QueryHandlers<'charts.review-progress'> = {
  'charts.review-progress': ({ store, clock }, { review: wanted, moments: count }) => {
    const latest = latestOf(store.reviews())
    if (wanted === undefined && !latest) return done(null)
    const found = findReview(store, wanted ?? latest!.id)
    if (!found.ok) return found
    const review = found.value
    const now = review.closedAt ?? new Date(clock()).toISOString()
    const moments = momentsBetween(review.createdAt, now > review.createdAt ? now : review.createdAt, count)
    const items = store.plainItemsOf(review.id)
    return done({
      review: review.id,
      name: review.name,
      state: review.state,
      due: contentOf(review).due,
      items: items.length,
      moments,
      decided: decidedOverTime(items, store.decisionsOf(review.id), moments),
    } satisfies ReviewOverTime)
  },
}

/** The review that began last, of those that are open where there is one. */
function latestOf(reviews: readonly ReviewRow[]): ReviewRow | undefined {
  const newest = reviews.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
  return newest.find(({ state }) => state === 'open') ?? newest[0]
}
