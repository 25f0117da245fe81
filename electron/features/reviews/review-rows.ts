import { done, failed } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { ReviewItem } from '../../../shared/contract/reviews.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { DecisionRow, ItemRow, ReviewRow } from '../../../shared/model/review.ts'
import { factsOf, reviewersOf, settledOf } from '../../../shared/review/row-parts.ts'
import type { WorkspaceView } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'

/** An item as a window gets it. */
export function itemOf(row: ItemRow): ReviewItem {
  const { id, member, account, role, raw = null } = row
  const facts = factsOf(row)
  return { id, member, account, role, raw, facts, reviewers: reviewersOf(row), settled: settledOf(row) }
}

/** The review, or `not-found`. */
export function findReview(store: StoreReader, review: string): Result<ReviewRow> {
  const row = store.row('review', JSON.stringify([review]))
  return row ? done(row) : failed('not-found', 'review.not-there', { review, path: 'review' })
}

/** Why nothing can be done with a review that is closed, or null. */
export function refusedAsClosed({ name, state }: ReviewRow): Refused {
  switch (state) {
    case 'open':
      return null
    case 'finished':
      return failed('structure', 'review.finished', { name })
    case 'canceled':
      return failed('structure', 'review.canceled', { name })
  }
}

export type Refused = { readonly ok: false; readonly error: Failure } | null

/**
 * Why somebody cannot run a review, or null: the keeper and who began it do, in the workspace where it began. What is
 * done to a review as a whole, and to its items beside deciding, is theirs.
 */
export function refusedToRun({ actor }: Pick<WorkspaceView, 'actor'>, review: ReviewRow): Refused {
  const { name, origin, createdBy } = review
  if (origin !== undefined) return failed('refused', 'review.runs-elsewhere', { name, origin })
  if (actor === keeper || actor === createdBy) return null
  return failed('refused', 'review.not-yours-to-run', { name, member: createdBy })
}

/** Items by their ids, all of one review, with that review; `path` names the offender. */
export function findItems(
  store: StoreReader,
  ids: readonly string[],
): Result<{ readonly review: ReviewRow; readonly items: readonly ItemRow[] }> {
  const items: ItemRow[] = []
  const met = new Set<string>()
  for (const [index, id] of ids.entries()) {
    const item = store.row('item', JSON.stringify([id]))
    const path = `items[${index}]`
    if (!item) return failed('not-found', 'item.not-there', { item: id, path })
    if (met.has(id)) return failed('bad-input', 'item.twice', { item: id, path })
    met.add(id)
    if (item.review !== (items[0] ?? item).review)
      return failed('bad-input', 'item.of-another-review', { item: id, path })
    items.push(item)
  }
  const review = findReview(store, items[0]!.review)
  return review.ok ? done({ review: review.value, items }) : review
}

/** Whose grant it is and what it is on, by the names that the item keeps: for failures. */
export function itemNamed(item: ItemRow): { readonly person: string; readonly place: string } {
  const { member, account } = factsOf(item)
  return { person: member.name, place: account.name }
}

/** What was decided about an item by those who are asked: one look-up each, however many items the review has. */
export function decisionsAbout(store: StoreReader, item: ItemRow): readonly DecisionRow[] {
  const asked = new Set(reviewersOf(item))
  const made: DecisionRow[] = []
  for (const reviewer of asked) {
    const decision = store.row('decision', JSON.stringify([item.id, reviewer]))
    if (!decision) continue
    made.push(decision)
    if (decision.answer === 'delegate' && decision.to !== undefined) asked.add(decision.to)
  }
  return made
}
