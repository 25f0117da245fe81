import { createHash } from 'node:crypto'
import { done } from '../../../shared/contract/failure.ts'
import type { MovedItem, ReviewSummary } from '../../../shared/contract/reviews.ts'
import type { DecisionRow, ItemRow, ReviewContent, ReviewRow } from '../../../shared/model/review.ts'
import type { QueryHandlers } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { nextOf } from '../../reviews/next.ts'
import { progressOf } from '../../reviews/progress.ts'
import type { CountedItem, NameOf } from '../../reviews/progress.ts'
import { roleInstead } from '../../reviews/moved.ts'
import { contentOf, findReview, itemOf } from './review-rows.ts'

/** Reviews, looked at. */
export const reviewQueries: QueryHandlers<'reviews.list' | 'reviews.show' | 'reviews.decisions'> = {
  'reviews.list': ({ store }) => {
    const all = store.reviews()
    return done(
      all.map((row) => summaryOf(store, row, store.itemsOf(row.id), store.decisionsOf(row.id), all)),
    )
  },

  'reviews.show': ({ store }, { review }) => {
    const found = findReview(store, review)
    if (!found.ok) return found
    const rows = store.itemsOf(review)
    const summary = summaryOf(store, found.value, rows, store.decisionsOf(review), store.reviews())
    return done({
      summary,
      content: contentOf(found.value),
      items: rows.toSorted(byRisk).map(itemOf),
      stamp: stampOf(found.value, rows),
    })
  },

  'reviews.decisions': ({ store }, { review }) => {
    const found = findReview(store, review)
    if (!found.ok) return found
    return done({
      decisions: store.decisionsOf(review),
      moved: movedOf(store, found.value),
      stamp: stampOf(found.value, store.itemsOf(review)),
    })
  },
}

/** By what a window knows that it has the review and its items as they are: only these parts of items ever change. */
function stampOf({ content }: ReviewRow, items: readonly CountedItem[]): string {
  const hash = createHash('sha256').update(content)
  for (const { id, reviewers, settled = '' } of items) hash.update(`${id} ${reviewers} ${settled}\n`)
  return hash.digest('base64url')
}

/** Items as they were put in order when the review began: their ids were given out in that order. */
export function byRisk(one: ItemRow, other: ItemRow): number {
  return one.id < other.id ? -1 : 1
}

export function summaryOf(
  store: StoreReader,
  row: ReviewRow,
  items: readonly CountedItem[],
  decisions: readonly DecisionRow[],
  all: readonly ReviewRow[],
): ReviewSummary {
  const { id, name, state, createdAt, createdBy } = row
  const content = contentOf(row)
  const named = [...new Set(content.reviewers.map(({ member }) => member))]
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
    progress: progressOf(items, decisions, named, namesIn(store, content)),
  }
}

/** Reviewers by the names that the review keeps; others by those of the workspace. */
export function namesIn(store: StoreReader, content: ReviewContent): NameOf {
  const { reviewers, people = [] } = content
  const kept = new Map([...people, ...reviewers].map(({ member, name, email }) => [member, { name, email }]))
  return (member) => {
    const known = kept.get(member)
    if (known) return known
    const row = store.row('member', JSON.stringify([member]))
    return row ? { name: row.name, email: row.email } : { name: member, email: '' }
  }
}

/** Items whose grant is not there any more. A review from elsewhere is about another workspace's grants. */
export function movedOf(store: StoreReader, review: ReviewRow): readonly MovedItem[] {
  if (review.origin !== undefined) return []
  return store.itemsOf(review.id).flatMap((item) => {
    const now = movedTo(store, item)
    return now === undefined ? [] : [{ item: item.id, now }]
  })
}

/** The role that stands there instead of the item's; null where none does, undefined where the item's is there. */
export function movedTo(store: StoreReader, item: ItemRow): string | null | undefined {
  return roleInstead(store.grantsOf(item.member, item.account), item)
}
