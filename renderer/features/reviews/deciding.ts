import type { ReviewSummary } from '../../../shared/contract/reviews.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { ReviewContent } from '../../../shared/model/review.ts'
import { askedOf } from '../../../shared/review/outcome.ts'
import type { Judged } from './judged.ts'

/** Whose answers are entered: an id that the review knows, with the address by which it knows it elsewhere. */
export interface Decider {
  readonly reviewer: string
  readonly email: string | null
}

type Reviewers = readonly Pick<ReviewContent['reviewers'][number], 'member' | 'email'>[]

/**
 * Whose answers the person at the keyboard enters: as a member their own, found by id, else by address, for a review that
 * came from another workspace; as the keeper those of the reviewer that was chosen. null: nobody is chosen.
 */
export function deciderOf(
  reviewers: Reviewers,
  actor: string,
  member: Pick<Member, 'id' | 'email'> | undefined,
  chosen: string | null,
): Decider | null {
  if (actor === keeper) {
    if (chosen === null) return null
    return { reviewer: chosen, email: reviewers.find((each) => each.member === chosen)?.email ?? null }
  }
  const email = member?.email ?? null
  const known =
    reviewers.find((each) => each.member === actor) ??
    reviewers.find((each) => email !== null && sameAddress(each.email, email))
  return { reviewer: known?.member ?? actor, email: known?.email ?? email }
}

/** Why somebody cannot decide about an item; null: they can. */
export type Hindrance = 'own' | 'not-asked' | 'settled' | null

export function hindranceOf(judged: Judged, { reviewer, email }: Decider): Hindrance {
  const { member } = judged.item.facts
  if (judged.item.member === reviewer || (email !== null && sameAddress(member.email, email))) return 'own'
  if (!askedOf(judged.item, judged.decisions).includes(reviewer)) return 'not-asked'
  return judged.item.settled === null ? null : 'settled'
}

/** Whether an item waits for somebody's answer. */
export function waitsForThem({ outcome }: Judged, decider: Decider | null): boolean {
  return decider !== null && outcome.waiting.includes(decider.reviewer)
}

/** How many items of a review wait for who acts. */
export function waitingFor(
  { state, progress }: Pick<ReviewSummary, 'state' | 'progress'>,
  actor: string,
  member: Pick<Member, 'id' | 'email'> | undefined,
): number {
  if (state !== 'open' || actor === keeper) return 0
  const decider = deciderOf(progress.reviewers, actor, member, null)
  return progress.reviewers.find((each) => each.member === decider?.reviewer)?.waiting ?? 0
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
