import type { ReviewProgress } from '../../shared/contract/reviews.ts'
import type { DecisionRow, ItemRow, Settled } from '../../shared/model/review.ts'
import { askedOf, isDecided, outcomeOf } from '../../shared/review/outcome.ts'

/** What progress is counted from: an item without its facts. */
export type CountedItem = Pick<ItemRow, 'id' | 'member' | 'reviewers' | 'settled'>

/** How a reviewer is called. */
export type NameOf = (member: string) => { readonly name: string; readonly email: string }

/** How far a review is. `named`: reviewers who are told even where no item is theirs. */
export function progressOf(
  items: readonly CountedItem[],
  decisions: readonly DecisionRow[],
  named: readonly string[],
  nameOf: NameOf,
): ReviewProgress {
  const byItem = Map.groupBy(decisions, ({ item }) => item)
  const reviewersIn = listReader()
  const counts = new Map(named.map((member) => [member, { decided: 0, waiting: 0 }]))
  const of = (member: string) => {
    const known = counts.get(member) ?? { decided: 0, waiting: 0 }
    counts.set(member, known)
    return known
  }
  const total = { decided: 0, disagreed: 0, withoutReviewer: 0 }
  for (const { id, member, reviewers, settled } of items) {
    const judged = {
      member,
      reviewers: reviewersIn(reviewers),
      settled: settled === undefined ? null : (JSON.parse(settled) as Settled),
    }
    const made = byItem.get(id) ?? none
    const outcome = outcomeOf(judged, made)
    if (isDecided(outcome)) total.decided++
    else if (outcome.state === 'disagreed') total.disagreed++
    else if (outcome.waiting.length === 0) total.withoutReviewer++
    for (const reviewer of outcome.waiting) of(reviewer).waiting++
    if (made.length === 0) continue
    for (const reviewer of askedOf(judged, made))
      if (made.some((decision) => decision.reviewer === reviewer)) of(reviewer).decided++
  }
  const reviewers = [...counts].map(([member, count]) => ({ member, ...nameOf(member), ...count }))
  return { items: items.length, ...total, reviewers }
}

const none: readonly never[] = []

/** Most items have the same reviewers: each text is read once. */
function listReader(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const list = JSON.parse(text) as readonly string[]
    known.set(text, list)
    return list
  }
}
