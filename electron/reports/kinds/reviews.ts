import { done, failed } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { Member } from '../../../shared/model/member.ts'
import { alone, sectionOf } from '../columns.ts'
import type { ColumnsOf, GroupOf } from '../columns.ts'
import type { Grouping } from '../../../shared/model/report.ts'
import { linesOfReview } from '../review-lines.ts'
import type { ReviewLine } from '../review-lines.ts'
import { reasonsText } from '../reasons-text.ts'
import type { Word } from '../report.ts'
import type { ReportedReview } from '../source.ts'
import type { Wording } from '../wording.ts'
import type { Asked, KindOfReport } from './kind.ts'

/**
 * What was reviewed, who said what, what it came to, and whether that was carried out: for whoever has to show it. A line
 * for each item and reviewer, those who have not answered too, in the order in which the review had them.
 */
export const reviewsReport: KindOfReport = (asked) => {
  const { world, definition, columns, wording } = asked
  const wanted = definition.filter?.reviews ?? []
  const all = world.reviews?.() ?? []
  const stranger = wanted.find((id) => all.every(({ review }) => review.id !== id))
  if (stranger !== undefined) return failed('not-found', 'review.not-there', { review: stranger })
  const chosen = wanted.length === 0 ? all : all.filter(({ review }) => wanted.includes(review.id))
  return done([
    sectionOf(
      {
        id: 'reviews',
        title: wording.text('kind.reviews'),
        columns: reviewColumns(wording),
        wanted: columns,
        group: reviewGroup(definition.group),
        subjects: () => alone(linesIn(asked, chosen)),
      },
      wording,
    ),
  ])
}

function* linesIn(
  { chosen, world, making }: Asked,
  reviews: readonly ReportedReview[],
): Iterable<ReviewLine> {
  making.done = 0
  making.of = reviews.reduce((sum, { items }) => sum + items.length, 0)
  for (const reported of reviews) {
    const nameHere = (id: string) =>
      reported.review.origin === undefined ? world.memberOf(id)?.name : undefined
    for (const lines of linesOfReview(reported, nameHere)) {
      making.done++
      const { member, account } = lines[0].facts
      // What was so at the start; whether the account has that status now is no matter of the review.
      const isChosen =
        chosen.account(account) && chosen.member(member satisfies Member) && chosen.role(lines[0].role)
      if (isChosen) yield* lines
    }
  }
}

function reviewColumns(say: Wording): ColumnsOf<ReviewLine> {
  const role = ({ facts }: ReviewLine, code: string) =>
    say.role({ system: facts.account.system, role: code, more: '' })
  const person = (name: string) => (name === keeper ? say.translate('activity', 'keeper') : name)
  return {
    review: { type: 'text', of: ({ review }) => review.name },
    member: { type: 'text', of: ({ facts }) => facts.member.name },
    email: { type: 'text', of: ({ facts }) => facts.member.email },
    team: { type: 'text', of: ({ facts }) => facts.member.team ?? null },
    system: { type: 'code', of: ({ facts }) => say.system(facts.account.system) },
    account: { type: 'text', of: ({ facts }) => facts.account.name },
    'external-id': { type: 'text', of: ({ facts }) => facts.account.externalId ?? null },
    kind: { type: 'code', of: ({ facts }) => say.kind(facts.account.kind) },
    role: { type: 'code', of: (line) => (line.raw === null ? role(line, line.role) : line.raw) },
    since: { type: 'moment', of: ({ facts }) => facts.since ?? null },
    reasons: { type: 'text', of: ({ facts }) => reasonsText(facts.reasons, say) || null },
    reviewer: { type: 'text', of: ({ reviewer }) => (reviewer === null ? null : person(reviewer)) },
    decision: { type: 'word', of: ({ decision }) => word(decision, (code) => say.text(`decision.${code}`)) },
    'new-role': { type: 'code', of: (line) => role(line, line.newRole ?? '') },
    'handed-to': { type: 'text', of: ({ handedTo }) => handedTo },
    comment: { type: 'text', of: ({ comment }) => comment },
    at: { type: 'moment', of: ({ at }) => at },
    'entered-by': { type: 'text', of: ({ enteredBy }) => (enteredBy === null ? null : person(enteredBy)) },
    outcome: { type: 'word', of: ({ outcome }) => word(outcome, (code) => say.text(`outcome.${code}`)) },
    'carried-out': {
      type: 'word',
      of: ({ carriedOut }) => word(carriedOut, (code) => say.text(`carried-out.${code}`)),
    },
  }
}

function word(code: string | null, said: (code: string) => string): Word | null {
  return code === null ? null : { code, said: said(code) }
}

function reviewGroup(group: Grouping | undefined): GroupOf<ReviewLine> | null {
  if (group !== 'review') return null
  return { key: ({ review }) => review.id, heading: ({ review }) => review.name }
}
