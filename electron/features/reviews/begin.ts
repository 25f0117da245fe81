import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import { keeper } from '../../../shared/model/change.ts'
import { hasLeft } from '../../../shared/model/member.ts'
import type {
  ItemFacts,
  ItemRow,
  Reviewer,
  ReviewContent,
  ReviewRow,
  ReviewScope,
} from '../../../shared/model/review.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { systems } from '../../../shared/model/system.ts'
import { reviewReasons } from '../../../shared/policy/review-reasons.ts'
import type { ReasonToReview } from '../../../shared/policy/review-reasons.ts'
import { roleOf } from '../../../shared/policy/roles.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import type { CommandHandlers, QueryHandlers, WorkspaceView } from '../../feature.ts'
import { candidatesOf, grantPlace } from '../../reviews/candidates.ts'
import type { BeforeOf, Candidate } from '../../reviews/candidates.ts'
import { beforeOf } from '../../reviews/previous.ts'
import { foundNow } from '../findings/found-now.ts'
import type { FoundNow } from '../findings/found-now.ts'
import { revised } from '../revised.ts'
import { findReview } from './review-rows.ts'
import type { Refused } from './review-rows.ts'

/** What a review would be about, as it is asked for. */
interface Wanted {
  readonly scope: ReviewScope
  readonly reviewers: readonly Reviewer[]
  readonly after?: string | undefined
}

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
    const items = candidates.map((candidate, place) =>
      itemRow(view, found, { id: itemId(review.id, place), review: review.id }, candidate),
    )
    const rows: RowChange[] = [{ table: 'review', before: null, after: review }]
    rows.push(...items.map((after) => ({ table: 'item', before: null, after }) as const))
    return done({ rows, exercises: [], answer: { review: review.id } })
  },
}

function lookedAt(
  view: WorkspaceView,
  wanted: Wanted,
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

/** Ids say in which order items are to be looked at, so that nothing has to be read to know it. */
function itemId(review: string, place: number): string {
  return `${review}-${String(place + 1).padStart(6, '0')}`
}

function itemRow(
  view: WorkspaceView,
  { world }: FoundNow,
  { id, review }: Pick<ItemRow, 'id' | 'review'>,
  candidate: Candidate,
): ItemRow {
  const { grant, reviewers } = candidate
  return {
    id,
    review,
    member: grant.member,
    account: grant.account,
    role: grant.role,
    ...(grant.raw === undefined ? {} : { raw: grant.raw }),
    facts: JSON.stringify(factsAbout(view, world, candidate)),
    reviewers: JSON.stringify(reviewers),
  }
}

function factsAbout(
  { store }: WorkspaceView,
  { graph, memberById }: FoundNow['world'],
  { grant, manager, reach, reasons, risk, change, last }: Candidate,
): ItemFacts {
  const rowOf = (id: string): Account => store.row('account', JSON.stringify([id]))!
  const member = memberById.get(grant.member)!
  const { id, system, kind, name, externalId } = rowOf(grant.account)
  const above = manager === -1 ? null : rowOf(graph.accounts.ids[manager]!)
  return {
    member: {
      id: member.id,
      name: member.name,
      email: member.email,
      ...(member.team === undefined ? {} : { team: member.team }),
    },
    account: { id, name, system, kind, ...(externalId === undefined ? {} : { externalId }) },
    ...(above ? { manager: { id: above.id, name: above.name } } : {}),
    ...(grant.since === undefined ? {} : { since: grant.since }),
    reach,
    reasons: [...reasons],
    risk,
    ...(change === undefined ? {} : { change }),
    ...(last === undefined ? {} : { last }),
  }
}

/** Accounts, members and roles that are not there, by their place; and reviewers who cannot answer any more. */
function unknownIn({ clock }: WorkspaceView, { world }: FoundNow, { scope, reviewers }: Wanted): Refused {
  const refused = unknownInScope(world, scope, 'scope')
  if (refused) return refused
  for (const [index, { member, part }] of reviewers.entries()) {
    const path = `reviewers[${index}].member`
    const row = world.memberById.get(member)
    if (!row) return failed('not-found', 'question.unknown-member', { subject: member, path })
    if (hasLeft(row, clock())) return failed('refused', 'review.reviewer-left', { member, path })
    const wrong = part && unknownInScope(world, part, `reviewers[${index}].part`)
    if (wrong) return wrong
  }
  return null
}

function unknownInScope({ graph, memberById }: FoundNow['world'], scope: ReviewScope, at: string): Refused {
  for (const list of ['accounts', 'below'] as const) {
    const index = (scope[list] ?? []).findIndex((id) => {
      const place = graph.accounts.find(id)
      return place === -1 || graph.accountExists.data[place] !== 1
    })
    const path = `${at}.${list}[${index}]`
    if (index !== -1)
      return failed('not-found', 'question.unknown-account', { subject: scope[list]![index]!, path })
  }
  const members = scope.members ?? []
  const stranger = members.findIndex((id) => !memberById.has(id))
  if (stranger !== -1) {
    const path = `${at}.members[${stranger}]`
    return failed('not-found', 'question.unknown-member', { subject: members[stranger]!, path })
  }
  const roles = scope.roles ?? []
  const unknown = roles.findIndex(
    (role) => role !== unknownRole && !systems.some((system) => roleOf(system, role)),
  )
  if (unknown === -1) return null
  return failed('bad-input', 'review.unknown-role', {
    role: roles[unknown]!,
    path: `${at}.roles[${unknown}]`,
  })
}
