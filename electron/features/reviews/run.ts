import { done, failed } from '../../../shared/contract/failure.ts'
import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import type { ItemRow, ReviewContent, ReviewRow, Settled } from '../../../shared/model/review.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { outcomeOf } from '../../../shared/review/outcome.ts'
import type { CommandHandlers, WorkspaceView } from '../../feature.ts'
import { revised } from '../revised.ts'
import { wrongAnswer } from './answer.ts'
import { peopleOf } from './people.ts'
import type { People } from './people.ts'
import { contentOf, judgedOf, reviewersOf, settledOf } from '../../../shared/review/row-parts.ts'
import {
  decisionsAbout,
  findItems,
  findReview,
  itemNamed,
  refusedAsClosed,
  refusedToRun,
} from './review-rows.ts'
import type { Refused } from './review-rows.ts'

type Names = 'reviews.update' | 'reviews.cancel' | 'reviews.reopen' | 'reviews.settle' | 'reviews.assign'

/** What whoever runs a review does with it. A review is no access, so nobody's permission on a platform is asked. */
export const runCommands: CommandHandlers<Names> = {
  'reviews.update': (view, { review: id, base, name, ...given }) => {
    const found = findReview(view.store, id)
    if (!found.ok) return found
    const review = found.value
    const refused = refusedToRun(view, review) ?? refusedAsClosed(review)
    if (refused) return refused
    const content = contentOf(review)
    const set = { ...given, ...(given.note === '' ? { note: null } : {}) }
    const moved = movedOn(review, content, base, { name, ...set })
    if (moved) return moved
    const today = new Date(view.clock()).toISOString().slice(0, 10)
    if (set.due !== undefined && set.due !== content.due && set.due < today)
      return failed('bad-input', 'review.due-over', { due: set.due, path: 'due' })
    const after = revised(review, { name, content: JSON.stringify(revised<ReviewContent>(content, set)) })
    return becoming(review, after)
  },

  'reviews.cancel': (view, { review: id }) => {
    const found = findReview(view.store, id)
    if (!found.ok) return found
    const review = found.value
    if (review.state === 'canceled') return becoming(review, review)
    const closedAt = new Date(view.clock()).toISOString()
    return (
      refusedToRun(view, review) ??
      refusedAsClosed(review) ??
      becoming(review, revised(review, { state: 'canceled', closedAt }))
    )
  },

  'reviews.reopen': (view, { review: id }) => {
    const found = findReview(view.store, id)
    if (!found.ok) return found
    const review = found.value
    const refused = refusedToRun(view, review)
    if (refused) return refused
    if (review.state === 'finished') return failed('structure', 'review.finished', { name: review.name })
    return becoming(review, revised(review, { state: 'open', closedAt: null }))
  },

  'reviews.settle': (view, { items: ids, ...given }) => {
    const found = findItems(view.store, ids)
    if (!found.ok) return found
    const { review, items } = found.value
    const refused = refusedToRun(view, review) ?? refusedAsClosed(review) ?? wrongAnswer(items, given)
    if (refused) return refused
    const people = peopleOf(view, review)
    const rows: RowChange[] = []
    for (const [index, item] of items.entries()) {
      const wrong = people.isOwn(item, view.actor)
        ? failed('refused', 'review.own', { member: view.actor })
        : notToSettle(view, review, people, item)
      if (wrong) return atItem(item, index, wrong)
      rows.push(...becomingItem(item, { settled: settledAs(view, item, given) }))
    }
    return done({ rows, exercises: [], answer: {} })
  },

  'reviews.assign': (view, { items: ids, reviewer }) => {
    const found = findItems(view.store, ids)
    if (!found.ok) return found
    const { review, items } = found.value
    const refused = refusedToRun(view, review) ?? refusedAsClosed(review)
    if (refused) return refused
    const people = peopleOf(view, review)
    if (!people.knows(reviewer))
      return failed('not-found', 'review.unknown-person', { member: reviewer, path: 'reviewer' })
    if (people.hasLeft(reviewer))
      return failed('refused', 'review.reviewer-left', { member: reviewer, path: 'reviewer' })
    const rows: RowChange[] = []
    for (const [index, item] of items.entries()) {
      if (people.isOwn(item, reviewer))
        return atItem(item, index, failed('refused', 'review.own-assign', { member: reviewer }))
      const deciding = reviewersOf(item)
      if (deciding.includes(reviewer)) continue
      rows.push(...becomingItem(item, { reviewers: JSON.stringify([...deciding, reviewer]) }))
    }
    return done({ rows, exercises: [], answer: {} })
  },
}

/** What somebody sets is refused where it is another by now than when they began (docs/decisions/0033). */
function movedOn(
  review: ReviewRow,
  content: ReviewContent,
  base: ParsedInputOf<'reviews.update'>['base'],
  set: Partial<Omit<ParsedInputOf<'reviews.update'>, 'review' | 'base'>>,
): Refused {
  const current = {
    name: review.name,
    due: content.due,
    every: content.every ?? null,
    note: content.note ?? null,
  }
  const field = (['name', 'due', 'every', 'note'] as const).find(
    (each) => set[each] !== undefined && set[each] !== current[each] && base[each] !== current[each],
  )
  if (field === undefined) return null
  return failed('conflict', 'review.moved-on', { review: review.id, field, current: current[field] })
}

/**
 * Reviewers who agree are not overruled, and those who have time are waited for: what is left to settle is where they
 * disagree, where nobody knows, where nobody is there to answer (any more), and where nobody did in time.
 */
function notToSettle(view: WorkspaceView, review: ReviewRow, people: People, item: ItemRow): Refused {
  if (item.settled !== undefined) return null
  const { state, answer, waiting } = outcomeOf(judgedOf(item), decisionsAbout(view.store, item))
  if (state === 'agreed' && answer !== 'unknown') return failed('refused', 'review.agreed')
  const { due } = contentOf(review)
  const isOver = due < new Date(view.clock()).toISOString().slice(0, 10)
  const able = waiting.filter((reviewer) => !people.hasLeft(reviewer) && !people.isOwn(item, reviewer))
  return state === 'open' && able.length > 0 && !isOver
    ? failed('refused', 'review.waited-for', { due, waiting: able })
    : null
}

function settledAs(
  { actor, clock }: WorkspaceView,
  item: ItemRow,
  { answer, role, comment }: Pick<Settled, 'answer' | 'role' | 'comment'>,
): string {
  const before = settledOf(item)
  const said = { answer, role: role ?? null, comment: comment ?? null, by: actor }
  if (before && revised(before, said) === before) return item.settled!
  return JSON.stringify(revised<Settled>({ answer, by: actor, at: new Date(clock()).toISOString() }, said))
}

function becoming(before: ReviewRow, after: ReviewRow) {
  const rows: RowChange[] = after === before ? [] : [{ table: 'review', before, after }]
  return done({ rows, exercises: [], answer: {} })
}

function becomingItem(before: ItemRow, set: Partial<ItemRow>): readonly RowChange[] {
  const after = revised(before, set)
  return after === before ? [] : [{ table: 'item', before, after }]
}

function atItem(item: ItemRow, index: number, { error }: NonNullable<Refused>) {
  const { code, message, details } = error
  return failed(code, message, { item: item.id, ...itemNamed(item), ...details, path: `items[${index}]` })
}
