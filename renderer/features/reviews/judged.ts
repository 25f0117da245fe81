import type { MovedItem, ReviewItem } from '../../../shared/contract/reviews.ts'
import type { DecisionRow } from '../../../shared/model/review.ts'
import { askedOf, outcomeOf } from '../../../shared/review/outcome.ts'
import type { Outcome } from '../../../shared/review/outcome.ts'

/** An item with what was said about it, what that comes to, and what became of its grant. */
export interface Judged {
  readonly item: ReviewItem
  readonly decisions: readonly DecisionRow[]
  readonly outcome: Outcome
  /** What is there instead of the grant by now; `null` nothing, `undefined` it is there as it was. */
  readonly now: string | null | undefined
}

const none: readonly DecisionRow[] = []

/**
 * Every item with its answers, in the order of the items. What is as it was `before` stays the same object: after an
 * answer, one row of thousands is another one.
 */
export function judge(
  items: readonly ReviewItem[],
  decisions: readonly DecisionRow[],
  moved: readonly MovedItem[],
  before: readonly Judged[] = [],
): readonly Judged[] {
  const about = Map.groupBy(decisions, ({ item }) => item)
  const now = new Map(moved.map((each) => [each.item, each.now]))
  return items.map((item, place) => {
    const said = about.get(item.id) ?? none
    const known = before[place]
    if (known?.item === item && known.now === now.get(item.id) && isSame(known.decisions, said)) return known
    return { item, decisions: said, outcome: outcomeOf(item, said), now: now.get(item.id) }
  })
}

/** `judge` that remembers what it answered last. */
export function judging(): (...given: Parameters<typeof judge>) => readonly Judged[] {
  let before: readonly Judged[] = []
  return (items, decisions, moved) => {
    before = judge(items, decisions, moved, before)
    return before
  }
}

function isSame(one: readonly DecisionRow[], other: readonly DecisionRow[]): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  return one.every((each, place) => {
    const { reviewer, at, answer } = other[place]!
    // Another answer of a reviewer has another moment.
    return each.reviewer === reviewer && each.at === at && each.answer === answer
  })
}

/** Answers with those that are on their way in the place of the ones before. */
export function withForetold(
  decisions: readonly DecisionRow[],
  foretold: readonly DecisionRow[],
): readonly DecisionRow[] {
  if (foretold.length === 0) return decisions
  const replaced = new Map(foretold.map((each) => [keyOf(each), each]))
  return [...decisions.filter((each) => !replaced.has(keyOf(each))), ...replaced.values()]
}

function keyOf({ item, reviewer }: DecisionRow): string {
  return `${item} ${reviewer}`
}

/** One who is to answer, or has. */
export interface Say {
  readonly reviewer: string
  readonly decision: DecisionRow | null
}

/** Everybody whose answer counts or counted, reviewers first, then those to whom somebody handed it on. */
export function saysOf({ item, decisions }: Pick<Judged, 'item' | 'decisions'>): readonly Say[] {
  const known = new Map(decisions.map((each) => [each.reviewer, each]))
  const all = new Set([...askedOf(item, decisions), ...known.keys()])
  return [...all].map((reviewer) => ({ reviewer, decision: known.get(reviewer) ?? null }))
}
