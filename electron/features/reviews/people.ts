import { keeper } from '../../../shared/model/change.ts'
import { hasLeft } from '../../../shared/model/member.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { ItemRow, ReviewRow } from '../../../shared/model/review.ts'
import { addressesOf, plainEmail } from '../../access/identity.ts'
import { shareAddress } from '../../reviews/persons.ts'
import type { WorkspaceView } from '../../feature.ts'
import { contentOf, factsOf } from '../../../shared/review/row-parts.ts'

/**
 * Who is who in a review. One that began here knows people by the ids of this workspace; one that came from elsewhere
 * has that workspace's ids, which may be anybody's here, so there only addresses say who somebody is.
 */
export interface People {
  /** Every address of a reviewer, in the review and in this workspace. */
  readonly addressesOfReviewer: (reviewer: string) => readonly string[]
  /** Whether this reviewer, or whoever acts, is the person whose grant the item is. */
  readonly isOwn: (item: ItemRow, reviewer: string) => boolean
  /** Which of those who are asked the acting member is, by id or else by address; undefined where none. */
  readonly actingAs: (asked: readonly string[]) => string | undefined
  /** Whether the review or this workspace knows somebody by this id. */
  readonly knows: (person: string) => boolean
  /** Whether the person's last day is over. */
  readonly hasLeft: (person: string) => boolean
}

export function peopleOf({ store, actor, clock }: WorkspaceView, review: ReviewRow): People {
  const { reviewers, people = [] } = contentOf(review)
  const named = [...reviewers, ...people]
  const isHome = review.origin === undefined
  const rowOf = (id: string): Member | null => store.row('member', JSON.stringify([id]))
  const ownAddresses = (id: string): readonly string[] => {
    const row = isHome ? rowOf(id) : null
    return row ? addressesOf(row) : []
  }
  const addressesOfReviewer = (id: string) => [
    ...named.filter(({ member }) => member === id).map(({ email }) => plainEmail(email)),
    ...ownAddresses(id),
  ]
  const acting = actor === keeper ? null : rowOf(actor)
  const mine = acting ? addressesOf(acting) : []
  return {
    addressesOfReviewer,
    isOwn: (item, reviewer) => {
      const { member } = factsOf(item)
      const theirs = [plainEmail(member.email), ...ownAddresses(item.member)]
      const isActing = acting !== null && isHome && actor === item.member
      const addresses = [...mine, ...addressesOfReviewer(reviewer)]
      return reviewer === item.member || isActing || shareAddress(theirs, addresses)
    },
    actingAs: (asked) =>
      (isHome ? asked.find((id) => id === actor) : undefined) ??
      asked.find((id) => shareAddress(addressesOfReviewer(id), mine)),
    knows: (person) => named.some(({ member }) => member === person) || (isHome && rowOf(person) !== null),
    hasLeft: (person) => {
      const row = isHome ? rowOf(person) : null
      return row !== null && hasLeft(row, clock())
    },
  }
}
