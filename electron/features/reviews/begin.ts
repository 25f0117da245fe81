import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { ReviewContent, ReviewRow } from '../../../shared/model/review.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { reviewReasons } from '../../../shared/policy/review-reasons.ts'
import type { ReasonToReview } from '../../../shared/policy/review-reasons.ts'
import type { CommandHandlers, QueryHandlers, WorkspaceView } from '../../feature.ts'
import { candidatesOf, grantPlace } from '../../reviews/candidates.ts'
import type { BeforeOf, Candidate } from '../../reviews/candidates.ts'
import { beforeOf } from '../../reviews/previous.ts'
import { foundNow } from '../findings/found-now.ts'
import type { FoundNow } from '../findings/found-now.ts'
import { revised } from '../revised.ts'
import { itemRows } from './item-rows.ts'
import { findReview } from './review-rows.ts'
import { unknownIn } from './wanted-review.ts'
import type { WantedReview } from './wanted-review.ts'

export const beginQueries: QueryHandlers<'reviews.preview'> = {
  'reviews.preview': (view, wanted) => {
    const looked = lookedAt(view, wanted)
    if (!looked.ok) return looked
    const { candidates } = looked.value
    return done({
      items: candidates.length,
      members: new Set(candidates.map(({ grant }) => grant.member)).size,
      accounts: new Set(candidates.map(({ grant }) => grant.account)).size,
      withoutReviewer: candidates.filter(({ reviewers }) => reviewers.length === 0).length,
      reviewers: [...new Set(wanted.reviewers.map(({ member }) => member))].map((member) => ({
        member,
        items: candidates.filter(({ reviewers }) => reviewers.includes(member)).length,
      })),
      reasons: countReasons(candidates),
    })
  },
}

export const beginCommands: CommandHandlers<'reviews.start'> = {
  'reviews.start': (view, { name, by, due, every, note, ...wanted }) => {
    const now = new Date(view.clock()).toISOString()
    if (due < now.slice(0, 10)) return failed('bad-input', 'review.due-over', { due, path: 'due' })
    const looked = lookedAt(view, wanted)
    if (!looked.ok) return looked
    const { candidates, found } = looked.value
    if (candidates.length === 0) return failed('refused', 'review.nothing-in-scope', { path: 'scope' })
    const content: ReviewContent = {
      scope: wanted.scope,
      by,
      due,
      ...(every === undefined ? {} : { every }),
      reviewers: wanted.reviewers.map(({ member, part }) => {
        const { name: called, email } = found.world.memberById.get(member)!
        return { member, ...(part === undefined ? {} : { part }), name: called, email }
      }),
      ...(note ? { note } : {}),
    }
    const review = revised<ReviewRow>(
      {
        id: view.ids(),
        name,
        state: 'open',
        createdAt: now,
        createdBy: view.actor,
        content: JSON.stringify(content),
      },
      { previous: wanted.after },
    )
    const items = itemRows(view, found, review.id, candidates)
    const rows: RowChange[] = [{ table: 'review', before: null, after: review }]
    rows.push(...items.map((after) => ({ table: 'item', before: null, after }) as const))
    return done({ rows, exercises: [], answer: { review: review.id } })
  },
}

function lookedAt(
  view: WorkspaceView,
  wanted: WantedReview,
): Result<{ readonly candidates: readonly Candidate[]; readonly found: FoundNow }> {
  const found = foundNow(view)
  const refused = unknownIn(view, found, wanted)
  if (refused) return refused
  const before = wanted.after === undefined ? done(null) : beforeIn(view, found, wanted.after)
  if (!before.ok) return before
  // What is muted was looked at and let stand: it is no reason to look again.
  const open = found.findings.filter(({ key }) => !found.mutes.has(key))
  return done({ candidates: candidatesOf(found.world, open, wanted, before.value), found })
}

/** What the review before says of each grant, looked up once. */
function beforeIn({ store }: WorkspaceView, { world }: FoundNow, review: string): Result<BeforeOf> {
  const row = findReview(store, review)
  if (!row.ok) return failed('not-found', 'review.not-there', { review, path: 'after' })
  const { name, origin, state } = row.value
  if (origin !== undefined) return failed('refused', 'review.runs-elsewhere', { name, origin, path: 'after' })
  const items = new Map(store.plainItemsOf(review).map((item) => [grantPlace(world.graph, item), item]))
  const decisions = Map.groupBy(store.decisionsOf(review), ({ item }) => item)
  const nameOf = (member: string) =>
    member === keeper ? keeper : (world.memberById.get(member)?.name ?? member)
  return done((place, grant) => {
    const item = items.get(place)
    if (!item) return null
    const made = decisions.get(item.id) ?? []
    return beforeOf({ item, decisions: made, isFinished: state === 'finished' }, grant, nameOf)
  })
}

function countReasons(candidates: readonly Candidate[]) {
  const counts = new Map<string, number>()
  for (const { reasons } of candidates)
    for (const { reason } of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts]
    .map(([reason, items]) => ({ reason, items }))
    .toSorted((one, other) => weight(other.reason) - weight(one.reason) || other.items - one.items)
}

function weight(reason: string): number {
  return reviewReasons[reason as ReasonToReview].weight
}
