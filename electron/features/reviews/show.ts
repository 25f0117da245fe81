import { createHash } from 'node:crypto'
import { done } from '../../../shared/contract/failure.ts'
import type { MovedItem, ReviewProgress, ReviewSummary } from '../../../shared/contract/reviews.ts'
import type { ReviewRow } from '../../../shared/model/review.ts'
import type { QueryHandlers, WorkspaceView } from '../../feature.ts'
import { roleInstead } from '../../reviews/moved.ts'
import { nextOf } from '../../reviews/next.ts'
import type { StoreReader } from '../../store/store.ts'
import { progressNow } from './kept-progress.ts'
import { contentOf } from '../../../shared/review/row-parts.ts'
import { findReview, itemOf } from './review-rows.ts'

/** Reviews, looked at. */
export const reviewQueries: QueryHandlers<'reviews.list' | 'reviews.show' | 'reviews.decisions'> = {
  'reviews.list': (view) => {
    const all = view.store.reviews()
    return done(all.map((row) => summaryOf(view, row, all)))
  },

  'reviews.show': (view, { review }) => {
    const { store } = view
    const found = findReview(store, review)
    if (!found.ok) return found
    return done({
      summary: summaryOf(view, found.value, store.reviews()),
      content: contentOf(found.value),
      items: store.itemsOf(review).map(itemOf),
      stamp: stampOf(store, found.value),
    })
  },

  'reviews.decisions': ({ store }, { review }) => {
    const found = findReview(store, review)
    if (!found.ok) return found
    return done({
      decisions: store.decisionsOf(review),
      moved: movedOf(store, found.value),
      stamp: stampOf(store, found.value),
    })
  },
}

/** By what a window knows that it has the review and its items as they are: only these parts of items ever change. */
function stampOf(store: StoreReader, { id, content }: ReviewRow): string {
  const hash = createHash('sha256').update(content)
  for (const { reviewers, settled = '' } of store.plainItemsOf(id)) hash.update(`${reviewers} ${settled}\n`)
  return hash.digest('base64url')
}

/** A review in a line. `all`: every review of the workspace. */
export function summaryOf(
  view: Pick<WorkspaceView, 'store' | 'graph'>,
  row: ReviewRow,
  all: readonly ReviewRow[],
): ReviewSummary {
  return summaryWith(progressNow(view, row), row, all)
}

/** The same with progress that was counted elsewhere. */
export function summaryWith(
  progress: ReviewProgress,
  row: ReviewRow,
  all: readonly ReviewRow[],
): ReviewSummary {
  const { id, name, state, createdAt, createdBy } = row
  const content = contentOf(row)
  return {
    id,
    name,
    state,
    by: content.by,
    scope: content.scope,
    due: content.due,
    every: content.every ?? null,
    createdAt,
    createdBy,
    closedAt: row.closedAt ?? null,
    previous: row.previous ?? null,
    plan: row.plan ?? null,
    origin: row.origin ?? null,
    next: nextOf(row, content, all),
    progress,
  }
}

/** Items whose grant is not there any more. A review from elsewhere is about another workspace's grants. */
export function movedOf(store: StoreReader, review: ReviewRow): readonly MovedItem[] {
  if (review.origin !== undefined) return []
  return store
    .itemsWithoutGrant(review.id)
    .map((item) => ({ item: item.id, now: roleInstead(store.grantsOf(item.member, item.account), item) }))
}
