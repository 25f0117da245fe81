import { judgedOf } from '../../shared/review/row-parts.ts'
import type { ReviewProgress } from '../../shared/contract/reviews.ts'
import type { PlainItem, DecisionRow } from '../../shared/model/review.ts'
import { askedOf, isDecided, outcomeOf } from '../../shared/review/outcome.ts'

/** How a reviewer is called. */
export type NameOf = (member: string) => { readonly name: string; readonly email: string }

/** How far a review is. `named`: reviewers who are told even where no item is theirs. */
export function progressOf(
  items: readonly PlainItem[],
  decisions: readonly DecisionRow[],
  named: readonly string[],
  nameOf: NameOf,
): ReviewProgress {
  const byItem = Map.groupBy(decisions, ({ item }) => item)
  const counts = new Map(named.map((member) => [member, { decided: 0, waiting: 0 }]))
  const of = (member: string) => {
    const known = counts.get(member) ?? { decided: 0, waiting: 0 }
    counts.set(member, known)
    return known
  }
  const total = { decided: 0, disagreed: 0, withoutReviewer: 0 }
  for (const item of items) {
    const judged = judgedOf(item)
    const made = byItem.get(item.id) ?? none
    const outcome = outcomeOf(judged, made)
    if (isDecided(outcome)) total.decided++
    else if (outcome.state === 'disagreed') total.disagreed++
    else if (outcome.waiting.length === 0) total.withoutReviewer++
    for (const reviewer of outcome.waiting) of(reviewer).waiting++
    if (made.length === 0) continue
    for (const reviewer of askedOf(judged, made))
      if (made.some((decision) => decision.reviewer === reviewer)) of(reviewer).decided++
  }
  const reviewers = [...counts].map(([member, { decided, waiting }]) => {
    const { name, email } = nameOf(member)
    return { member, name, email, decided, waiting }
  })
  return { items: items.length, ...total, reviewers }
}

const none: readonly never[] = []
