import { isDeepStrictEqual } from 'node:util'
import { failed } from '../../shared/contract/failure.ts'
import { placeOf } from '../place.ts'
import { chosen, joined, standingOf } from './later.ts'
import type { ToldDecision, ToldItem, ToldReview } from './told-review.ts'
import type { Wrong } from './wrong-in-told.ts'

/** Which of two answers of a reviewer about an item stands. */
export interface Choice {
  readonly item: string
  readonly reviewer: string
  readonly take: 'ours' | 'theirs'
}

export interface Conflict {
  readonly item: string
  readonly reviewer: string
  readonly ours: ToldDecision
  readonly theirs: ToldDecision
}

/** What a review comes to with what a file says of it. */
export interface Merged {
  readonly review: ToldReview
  /** Answers that were not here, that took the place of an earlier one, and that change nothing. */
  readonly fresh: number
  readonly later: number
  readonly same: number
  /** Those that `choices` end, too. Without a choice what is here stays. */
  readonly conflicts: readonly Conflict[]
  readonly open: readonly Conflict[]
}

/** What somebody chose, and when: that moment is what makes the choice known later than both. */
export interface Chosen {
  readonly choices: readonly Choice[]
  readonly at: string
}

/**
 * Puts the answers of two copies of a review together (docs/decisions/0073). Both are of the same review: see
 * `notTheSame`. In which order copies are merged, and how often, makes no difference to what has no conflict. Everything
 * else is its home's to say: where the review began here it stays as it is, elsewhere the later word of home stands.
 */
export function merged(ours: ToldReview, theirs: ToldReview, { choices, at }: Chosen): Merged {
  const taken = new Map(choices.map((choice) => [keyOf(choice), choice.take]))
  const theirsOf = new Map(theirs.items.map((item) => [item.id, item]))
  const counts = { fresh: 0, later: 0, same: 0 }
  const conflicts: Conflict[] = []
  const open: Conflict[] = []

  const together = (item: ToldItem): readonly ToldDecision[] => {
    const byReviewer = new Map(item.decisions.map((decision) => [decision.reviewer, decision]))
    for (const decision of theirsOf.get(item.id)?.decisions ?? []) {
      const here = byReviewer.get(decision.reviewer)
      byReviewer.set(decision.reviewer, here ? oneOf(item.id, here, decision) : decision)
      if (!here) counts.fresh++
    }
    return [...byReviewer.values()].toSorted((one, other) => (one.reviewer < other.reviewer ? -1 : 1))
  }

  const oneOf = (item: string, here: ToldDecision, there: ToldDecision): ToldDecision => {
    const standing = standingOf(here, there)
    if (standing === 'theirs') {
      counts.later++
      return there
    }
    if (standing !== 'conflict') {
      counts.same++
      return standing === 'same' ? joined(here, there) : here
    }
    const conflict = { item, reviewer: here.reviewer, ours: here, theirs: there }
    conflicts.push(conflict)
    const take = taken.get(keyOf(conflict))
    if (take === undefined) {
      open.push(conflict)
      return here
    }
    return take === 'ours' ? chosen(here, there, at) : chosen(there, here, at)
  }

  const said = laterWord(ours, theirs)
  const itemsSaid = new Map(said.items.map((item) => [item.id, item]))
  const items = ours.items.map((item): ToldItem => {
    const { settled: _, ...frozen } = item
    const { reviewers, settled } = itemsSaid.get(item.id)!
    const decisions = [...together(item)]
    return { ...frozen, reviewers, ...(settled === undefined ? {} : { settled }), decisions }
  })
  const { origin } = ours
  const review = { ...said, ...(origin === undefined ? {} : { origin }), items }
  return { review, ...counts, conflicts, open }
}

function keyOf({ item, reviewer }: Pick<Choice, 'item' | 'reviewer'>): string {
  return JSON.stringify([item, reviewer])
}

/** Of two copies the one that has the later word of the review's home about all but the answers. */
function laterWord(ours: ToldReview, theirs: ToldReview): ToldReview {
  const isHome = ours.origin === undefined
  const [here = '', there = ''] = [ours.content.asOf, theirs.content.asOf]
  return isHome || here >= there ? ours : theirs
}

/**
 * `bad-input` where two copies are not of one review, with the place in `theirs`: what was frozen when a review began is
 * the same everywhere. Or null.
 */
export function notTheSame(ours: ToldReview, theirs: ToldReview): Wrong {
  for (const part of ['createdAt', 'createdBy', 'previous'] as const)
    if (ours[part] !== theirs[part]) return differs([part])
  for (const part of ['scope', 'by'] as const)
    if (!isDeepStrictEqual(ours.content[part], theirs.content[part])) return differs(['content', part])
  const here = new Map(ours.items.map((item) => [item.id, item]))
  for (const [index, item] of theirs.items.entries()) {
    const known = here.get(item.id)
    if (!known) return differs(['items', index, 'id'])
    const part = (['member', 'account', 'role', 'raw', 'facts'] as const).find(
      (each) => !isDeepStrictEqual(known[each], item[each]),
    )
    if (part) return differs(['items', index, part])
  }
  return theirs.items.length === ours.items.length ? null : differs(['items'])
}

function differs(path: readonly PropertyKey[]): Wrong {
  return failed('bad-input', 'review-file.differs', { path: placeOf(['review', ...path]) })
}
