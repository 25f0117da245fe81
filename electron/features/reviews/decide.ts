import { done, failed } from '../../../shared/contract/failure.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { DecisionRow, ItemRow } from '../../../shared/model/review.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { askedOf } from '../../../shared/review/outcome.ts'
import type { CommandHandlers, WorkspaceView } from '../../feature.ts'
import { revised } from '../revised.ts'
import { wrongAnswer } from './answer.ts'
import { peopleOf } from './people.ts'
import type { People } from './people.ts'
import { reviewersOf } from '../../../shared/review/row-parts.ts'
import { decisionsAbout, findItems, itemNamed, refusedAsClosed } from './review-rows.ts'
import type { Refused } from './review-rows.ts'

type Given = ParsedInputOf<'reviews.decide'>

/** What reviewers say. See docs/decisions/0072. */
export const decideCommands: CommandHandlers<'reviews.decide'> = {
  'reviews.decide': (view, given) => {
    const found = findItems(view.store, given.items)
    if (!found.ok) return found
    const { review, items } = found.value
    const people = peopleOf(view, review)
    const refused = refusedAsClosed(review) ?? nobodyNamed(view, given) ?? wrongAnswer(items, given)
    if (refused) return refused
    const receiver = wrongReceiver(people, given)
    if (receiver) return receiver
    const rows: RowChange[] = []
    for (const [index, item] of items.entries()) {
      const decided = decideOne(view, people, item, given)
      if ('code' in decided) {
        const { code, message, details } = decided
        return failed(code, message, {
          item: item.id,
          ...itemNamed(item),
          ...details,
          path: `items[${index}]`,
        })
      }
      if (decided.before !== decided.after) rows.push({ table: 'decision', ...decided })
    }
    return done({ rows, exercises: [], answer: {} })
  },
}

function nobodyNamed({ actor }: WorkspaceView, { reviewer }: Given): Refused {
  return actor === keeper && reviewer === undefined
    ? failed('bad-input', 'review.reviewer-needed', { path: 'reviewer' })
    : null
}

/** Whoever is handed the say has to be known where the review runs, and be there. */
function wrongReceiver(people: People, { to }: Given): Refused {
  if (to === undefined) return null
  if (!people.knows(to)) return failed('not-found', 'review.unknown-person', { member: to, path: 'to' })
  return people.hasLeft(to) ? failed('refused', 'review.reviewer-left', { member: to, path: 'to' }) : null
}

function decideOne(
  view: WorkspaceView,
  people: People,
  item: ItemRow,
  given: Given,
): Failure | { readonly before: DecisionRow | null; readonly after: DecisionRow } {
  const made = decisionsAbout(view.store, item)
  const asked = askedOf({ member: item.member, reviewers: reviewersOf(item) }, made)
  const reviewer = view.actor === keeper ? given.reviewer! : people.actingAs(asked)
  const named = reviewer ?? view.actor
  if (people.isOwn(item, named)) return failed('refused', 'review.own', { member: named }).error
  if (reviewer === undefined || !asked.includes(reviewer))
    return failed('refused', 'review.not-asked', { member: named }).error
  if (given.reviewer !== undefined && given.reviewer !== reviewer)
    return failed('refused', 'review.for-another', { member: given.reviewer }).error
  if (item.settled !== undefined) return failed('refused', 'review.item-settled').error
  const handing = given.to === undefined ? null : wrongHanding(people, item, made, reviewer, given.to)
  if (handing) return handing.error
  return answered(view, item, reviewer, given, made.find((each) => each.reviewer === reviewer) ?? null)
}

/** Why the say about an item cannot go to `to`: it would come to the person whose grant it is, or back. */
function wrongHanding(
  people: People,
  item: ItemRow,
  made: readonly DecisionRow[],
  reviewer: string,
  to: string,
): Refused {
  if (people.isOwn(item, to)) return failed('refused', 'review.own-delegate', { member: to })
  const handedOn = new Map(made.flatMap((each) => (each.to === undefined ? [] : [[each.reviewer, each.to]])))
  // The chain has no circle so far, and ends where somebody kept the say.
  for (let next: string | undefined = to; next !== undefined; next = handedOn.get(next))
    if (next === reviewer) return failed('refused', 'review.delegate-circle', { member: to })
  return null
}

function answered(
  { actor, clock }: WorkspaceView,
  item: ItemRow,
  reviewer: string,
  { answer, role, to, comment }: Given,
  before: DecisionRow | null,
) {
  const given = { answer, role: role ?? null, to: to ?? null, comment: comment ?? null, by: actor }
  if (before && revised(before, given) === before) return { before, after: before }
  const earlier = before ? [...(JSON.parse(before.after ?? '[]') as readonly string[]), before.at] : []
  const after = revised<DecisionRow>(
    { item: item.id, reviewer, answer, at: laterThan(before?.at, clock()), by: actor },
    { ...given, after: earlier.length > 0 ? JSON.stringify(earlier) : null },
  )
  return { before, after }
}

/** Which of two answers is the later one is told by their moments, so a reviewer never has two of the same. */
function laterThan(before: string | undefined, now: number): string {
  const at = before === undefined ? now : Math.max(now, Date.parse(before) + 1)
  return new Date(at).toISOString()
}
