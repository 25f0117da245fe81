import { keeper } from '../../../shared/model/change.ts'
import type { ReviewContent } from '../../../shared/model/review.ts'
import type { ToldReview } from '../../reviews/told-review.ts'
import type { StoreReader } from '../../store/store.ts'

type Person = NonNullable<ReviewContent['people']>[number]

/**
 * A review as it goes to somebody else, with the names of all who have to do with it: who began it, who was asked later,
 * to whom somebody handed an item on, who settled one. Elsewhere nobody would know who that is. Who answered for
 * themselves is told by the reviewer's id, whatever id they have here.
 */
export function withAllNamed(store: StoreReader, told: ToldReview): ToldReview {
  const items = told.items.map((item) => {
    const decisions = item.decisions.map(({ by, ...decision }) => {
      return { ...decision, by: by === keeper ? keeper : decision.reviewer }
    })
    return { ...item, decisions }
  })
  const { content, origin } = told
  // Ids of a review that came from elsewhere are that workspace's: people of this one may have them.
  if (origin !== undefined) return { ...told, items }
  const people = peopleIn(store, told)
  return { ...told, items, content: { ...content, ...(people.length > 0 ? { people } : {}) } }
}

function peopleIn(store: StoreReader, { createdBy, content, items }: ToldReview): Person[] {
  const named = items.flatMap(({ reviewers, decisions, settled }) => [
    ...reviewers,
    ...decisions.flatMap(({ to }) => to ?? []),
    ...(settled ? [settled.by] : []),
  ])
  const known = new Set(content.reviewers.map(({ member }) => member))
  return [...new Set([createdBy, ...named])]
    .filter((member) => !known.has(member))
    .flatMap((member) => {
      const row = store.row('member', JSON.stringify([member]))
      return row ? [{ member, name: row.name, email: row.email }] : []
    })
}
