import { isDeepStrictEqual } from 'node:util'
import type { RowChange } from '../../../shared/model/row.ts'
import { decisionRowOf, itemRowOf, rowsOfReview, toldReview } from '../../reviews/told-review.ts'
import type { ReviewRows, ToldReview } from '../../reviews/told-review.ts'

/** The rows that differ from what the review came to; what is the same in other words stays as it is written. */
export function changesTo(here: ReviewRows, made: ToldReview): readonly RowChange[] {
  const before = toldReview(here)
  const rows: RowChange[] = []
  const { items: _, ...said } = before
  const { items: __, ...saidNow } = made
  if (!isDeepStrictEqual(said, saidNow)) {
    const { plan } = here.review
    const after = { ...rowsOfReview(made).review, ...(plan === undefined ? {} : { plan }) }
    rows.push({ table: 'review', before: here.review, after })
  }
  const itemRows = new Map(here.items.map((row) => [row.id, row]))
  const decisionRows = new Map(here.decisions.map((row) => [keyOf(row.item, row.reviewer), row]))
  const itemsBefore = new Map(before.items.map((item) => [item.id, item]))
  for (const item of made.items) {
    const known = itemsBefore.get(item.id)!
    if (!isDeepStrictEqual([known.reviewers, known.settled], [item.reviewers, item.settled]))
      rows.push({ table: 'item', before: itemRows.get(item.id)!, after: itemRowOf(made.id, item) })
    for (const decision of item.decisions) {
      const row = decisionRows.get(keyOf(item.id, decision.reviewer)) ?? null
      const was = known.decisions.find(({ reviewer }) => reviewer === decision.reviewer)
      if (!isDeepStrictEqual(was, decision))
        rows.push({ table: 'decision', before: row, after: decisionRowOf(item.id, decision) })
    }
  }
  return rows
}

function keyOf(item: string, reviewer: string): string {
  return JSON.stringify([item, reviewer])
}
