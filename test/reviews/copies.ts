import { merged } from '../../electron/reviews/merge.ts'
import type { Choice, Merged } from '../../electron/reviews/merge.ts'
import { toldReview } from '../../electron/reviews/told-review.ts'
import type { ToldDecision, ToldReview } from '../../electron/reviews/told-review.ts'
import { cleosRole, smallReview } from '../fixtures/small-review.ts'
import type { Chance } from '../helpers/random-workspace.ts'

export const reviewers = ['anna', 'bo', 'dan']
/** A review of three roles that nobody answered about yet. */
export const began = toldReview({
  ...smallReview,
  items: ['i-1', 'i-2', 'i-3'].map((id) => Object.assign({}, cleosRole, { id })),
  decisions: [],
})

/** What came of a file: before anybody chose, with what was chosen, and of the same file once more. */
export interface Sent {
  readonly asked: Merged
  readonly choices: readonly Choice[]
  readonly made: Merged
  readonly again: Merged
}

/** Copies of one review that are answered apart from each other, with a clock that all have in common. */
export class Copies {
  readonly copies: ToldReview[]
  readonly moments = new Map<string, Set<string>>()
  #now = Date.parse('2026-11-02T08:00:00.000Z')

  readonly chance: Chance

  constructor(chance: Chance, count: number) {
    this.chance = chance
    this.copies = Array.from({ length: count }, (_, place) =>
      place === 0 ? began : { ...began, origin: 'Northlight' },
    )
  }

  tick(): string {
    this.#now += 1 + this.chance.below(1000)
    return new Date(this.#now).toISOString()
  }

  /** As `reviews.decide` does it: an answer knows those that it takes the place of. */
  decide(copy: number, item: string, reviewer: string): void {
    const at = this.tick()
    const answer = this.chance.pick(['keep', 'remove', 'unknown'] as const)
    const told = this.copies[copy]!
    const items = told.items.map((each) => {
      if (each.id !== item) return each
      const before = each.decisions.find((decision) => decision.reviewer === reviewer)
      const after = before ? { after: [...(before.after ?? []), before.at] } : {}
      const decision: ToldDecision = { reviewer, answer, at, by: reviewer, ...after }
      const others = each.decisions.filter((other) => other.reviewer !== reviewer)
      const decisions = [...others, decision].toSorted((a, b) => (a.reviewer < b.reviewer ? -1 : 1))
      return Object.assign({}, each, { decisions })
    })
    this.copies[copy] = { ...told, items }
    const key = `${item} ${reviewer}`
    this.moments.set(key, (this.moments.get(key) ?? new Set()).add(at))
  }

  /** A file of one copy comes to another, where somebody chooses between what they disagree about. */
  send(from: number, to: number): Sent {
    const [ours, theirs] = [this.copies[to]!, this.copies[from]!]
    const asked = merged(ours, theirs, { choices: [], at: this.tick() })
    const choices = asked.open.map(({ item, reviewer }): Choice => ({
      item,
      reviewer,
      take: this.chance.pick(['ours', 'theirs']),
    }))
    const made = merged(ours, theirs, { choices, at: this.tick() })
    this.copies[to] = made.review
    const again = merged(made.review, theirs, { choices: [], at: this.tick() })
    return { asked, choices, made, again }
  }
}

export function answerIn(review: ToldReview, item: string, reviewer: string): ToldDecision {
  const found = review.items
    .find(({ id }) => id === item)!
    .decisions.find((decision) => decision.reviewer === reviewer)
  if (!found) throw new Error(`${reviewer} did not answer ${item}`)
  return found
}
