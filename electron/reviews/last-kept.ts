import { judgedOf } from '../../shared/review/row-parts.ts'
import type { DecisionRow, PlainItem, ReviewRow } from '../../shared/model/review.ts'
import { heldKey } from '../../shared/review/held-key.ts'
import { outcomeOf } from '../../shared/review/outcome.ts'

/** A review as far as its result is to be read. */
export interface ReviewResult {
  readonly review: Pick<ReviewRow, 'state' | 'closedAt' | 'origin'>
  readonly items: readonly PlainItem[]
  readonly decisions: readonly DecisionRow[]
}

/** Whether a review has a result that says something of the roles here: it was finished, and it began here. */
export function hasResult({ state, origin }: ReviewResult['review']): boolean {
  return state === 'finished' && origin === undefined
}

/**
 * When each role was last kept by a finished review, by `heldKey`: as it was, or as the one that the review changed it
 * to. Null where no review was ever finished here.
 */
export function lastKept(reviews: readonly ReviewResult[]): ReadonlyMap<string, string> | null {
  const finished = reviews.filter(({ review }) => hasResult(review))
  if (finished.length === 0) return null
  const last = new Map<string, string>()
  for (const { review, items, decisions } of finished) {
    const at = review.closedAt ?? ''
    const byItem = Map.groupBy(decisions, ({ item }) => item)
    for (const item of items) {
      const key = keptIn(item, byItem.get(item.id) ?? [])
      if (key !== null && at > (last.get(key) ?? '')) last.set(key, at)
    }
  }
  return last
}

function keptIn(item: PlainItem, decisions: readonly DecisionRow[]): string | null {
  // Nobody answered and nobody settled: nothing has to be read to know that.
  if (decisions.length === 0 && item.settled === undefined) return null
  const { answer, role } = outcomeOf(judgedOf(item), decisions)
  if (answer === 'keep') return heldKey(item)
  if (answer !== 'change' || role === null) return null
  return heldKey({ member: item.member, account: item.account, role })
}
