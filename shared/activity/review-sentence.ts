import { reviewersOf, settledOf } from '../review/row-parts.ts'
import type { RecordedChange } from '../contract/changes.ts'
import { keeper } from '../model/change.ts'
import type { DecisionRow, ItemRow, ReviewRow } from '../model/review.ts'
import type { RowChange } from '../model/row.ts'
import { account, member } from '../sentence/sentence.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { rowsOf } from './effects.ts'
import { fieldValue } from './fields.ts'
import { tell, word } from './tell.ts'

const ofReview = {
  'reviews.update': 'review.updated',
  'reviews.cancel': 'review.canceled',
  'reviews.reopen': 'review.reopened',
} as const

/**
 * What a command about access reviews did; nothing happened to anybody's access by it. The first rows suffice: a review
 * of thousands of roles is told by the counts.
 */
export function reviewSentence(
  { command, rowsIn }: Pick<RecordedChange, 'command' | 'rowsIn'>,
  rows: readonly RowChange[],
): Sentence | null {
  const [of] = rowsOf('review', rows)
  const name = word((of?.after ?? of?.before)?.name ?? '')
  if (command === 'reviews.start') return tell('review.started', { name }, rowsIn.item ?? 0)
  if (command === 'reviews.finish') return tell('review.finished', { name }, rowsIn.step ?? 0)
  if (Object.hasOwn(ofReview, command)) return tell(ofReview[command as keyof typeof ofReview], { name })
  if (command === 'reviews.merge') return merged(rowsIn, of)
  const [item] = rowsOf('item', rows)
  const [decision] = rowsOf('decision', rows)
  switch (command) {
    case 'reviews.decide':
      return decision ? decided((decision.after ?? decision.before)!, rowsIn.decision ?? 0) : null
    case 'reviews.settle':
      return item?.after?.settled === undefined ? null : settled(item.after, rowsIn.item ?? 0)
    case 'reviews.assign':
      return item?.after
        ? tell('review.assigned', { member: member(lastAsked(item.after)) }, rowsIn.item ?? 0)
        : null
    default:
      return null
  }
}

/** What a file of a review brought: the review itself, answers, or what its home says. */
function merged(
  { item = 0, decision = 0 }: RecordedChange['rowsIn'],
  review: { readonly before: ReviewRow | null; readonly after: ReviewRow | null } | undefined,
): Sentence | null {
  const { name, origin = '' } = review?.after ?? {}
  if (review && !review.before) return tell('review.took', { name: word(name!), home: word(origin) }, item)
  if (decision > 0) return tell('review.merged', {}, decision)
  return name === undefined ? null : tell('review.brought', { name: word(name) })
}

function decided({ answer, reviewer, by }: DecisionRow, count: number): Sentence {
  const parts = { answer: fieldValue('answer', answer), member: member(reviewer) }
  return by === keeper
    ? tell('review.entered', parts, count)
    : tell('review.answered', { answer: parts.answer }, count)
}

function settled(item: ItemRow, count: number): Sentence {
  const answer = fieldValue('answer', settledOf(item)?.answer)
  if (count > 1) return tell('review.settled', { answer }, count)
  return tell('review.settled.one', { answer, member: member(item.member), account: account(item.account) })
}

/** Whoever is asked beside the others is put behind them. */
function lastAsked(item: ItemRow): string {
  return reviewersOf(item).at(-1) ?? ''
}
