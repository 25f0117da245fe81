import activity from '../../resources/translations/en/activity.json' with { type: 'json' }
import findings from '../../resources/translations/en/findings.json' with { type: 'json' }
import reviews from '../../resources/translations/en/reviews.json' with { type: 'json' }
import roleNames from '../../resources/translations/en/roles.json' with { type: 'json' }
import type { ReviewItem, ReviewPreview, ReviewSummary } from '../../shared/contract/reviews.ts'
import type { DecisionRow, ReviewReason } from '../../shared/model/review.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { reviewReasons } from '../../shared/policy/review-reasons.ts'
import type { ReasonToReview } from '../../shared/policy/review-reasons.ts'
import type { Outcome } from '../../shared/review/outcome.ts'
import { cliText, sentenceOf } from './texts.ts'

/** A row of a review as it is shown and counted. */
export interface ShownItem extends ReviewItem {
  readonly place: number
  readonly decisions: readonly DecisionRow[]
  readonly outcome: Outcome
  /** What is there instead of the role today, where it is not there any more. */
  readonly now?: string | null
}

/** A review in one line. */
export function reviewLine({ name, state, due, progress }: ReviewSummary): string {
  const { items, decided, disagreed, withoutReviewer } = progress
  return cliText('review.line', { name, state, due, items, decided, disagreed, withoutReviewer })
}

/** A review as people read it: how far it is, then its rows with what was said about each. */
export function reviewLines(
  summary: ReviewSummary,
  items: readonly ShownItem[],
  rows: WorkspaceRows,
): readonly string[] {
  const { progress, next, origin } = summary
  const called = new Map([
    ...rows.member.map(({ id, name }) => [id, name] as const),
    ...progress.reviewers.map(({ member, name }) => [member, name] as const),
  ])
  const nameOf = (id: string) => called.get(id) ?? id
  return [
    reviewLine(summary),
    ...(origin === null ? [] : [cliText('review.from', { origin })]),
    ...(next === null ? [] : [cliText('review.next', { next })]),
    ...progress.reviewers.map((reviewer) => `  ${cliText('review.progress', { ...reviewer })}`),
    ...items.flatMap((item) => itemLines(item, nameOf)),
  ]
}

type NameOf = (member: string) => string

function itemLines(item: ShownItem, nameOf: NameOf): readonly string[] {
  const { place, facts, role, raw, decisions, outcome, now } = item
  const { account, member, risk, reach, reasons, last } = facts
  const roleIn = (id: string) => roleName(account.system, id)
  const row = {
    place,
    member: `${member.name} (${member.email})`,
    account: account.name,
    role: raw ?? roleIn(role),
    risk,
    reach,
  }
  return [
    `  ${cliText('review.row', row)}`,
    ...[
      ...(reasons.length === 0
        ? []
        : [cliText('review.why', { reasons: reasons.map(reasonText).join('; ') })]),
      ...(last ? [cliText('review.last', { answer: answerText(last, roleIn, nameOf), by: last.by })] : []),
      ...decisions.map((decision) => saidLine(decision, roleIn, nameOf)),
      outcomeLine(outcome, roleIn, nameOf),
      ...(now === undefined
        ? []
        : [now === null ? cliText('review.gone') : cliText('review.moved', { role: roleIn(now) })]),
    ].map((line) => `     ${line}`),
  ]
}

function saidLine(decision: DecisionRow, roleIn: NameOf, nameOf: NameOf): string {
  const { reviewer, comment } = decision
  const said = { name: nameOf(reviewer), answer: answerText(decision, roleIn, nameOf), comment }
  return cliText(comment === undefined ? 'review.said' : 'review.said-comment', said)
}

function outcomeLine({ state, answer, role, waiting }: Outcome, roleIn: NameOf, nameOf: NameOf): string {
  if (state === 'disagreed') return cliText('review.is-disagreed')
  if (state === 'open')
    return waiting.length === 0
      ? cliText('review.is-nobodys')
      : cliText('review.is-open', { names: waiting.map(nameOf).join(', ') })
  const said = answerText({ answer: answer ?? '', ...(role === null ? {} : { role }) }, roleIn, nameOf)
  return cliText(`review.is-${state}`, { answer: said })
}

interface SaidAnswer {
  readonly answer: string
  readonly role?: string | undefined
  readonly to?: string | undefined
}

function answerText({ answer, role, to }: SaidAnswer, roleIn: NameOf, nameOf: NameOf): string {
  const word = sentenceOf(activity, `value.answer.${answer}`, {})
  if (role !== undefined) return cliText('review.to-other', { answer: word, other: roleIn(role) })
  return to === undefined ? word : cliText('review.to-other', { answer: word, other: nameOf(to) })
}

/** What a review would be about. */
export function previewLines(preview: ReviewPreview, rows: WorkspaceRows): readonly string[] {
  const { reviewers, reasons, ...counts } = preview
  const nameOf = (id: string) => rows.member.find((member) => member.id === id)?.name ?? id
  return [
    cliText('review.preview', { ...counts }),
    ...reviewers.map(
      ({ member, items }) => `  ${cliText('review.preview-reviewer', { name: nameOf(member), items })}`,
    ),
    ...reasons.map(
      ({ reason, items }) =>
        `  ${cliText('review.preview-reason', { reason: anyReasonText(reason), items })}`,
    ),
  ]
}

const reasonTexts = { findings, reviews }

function reasonText({ reason, params }: ReviewReason): string {
  const { file, key } = reviewReasons[reason as ReasonToReview]
  return sentenceOf(reasonTexts[file], key, params)
}

/** A reason without its number or word, as it is counted. */
function anyReasonText(reason: string): string {
  const { file, key } = reviewReasons[reason as ReasonToReview]
  const texts: Readonly<Record<string, string>> = reasonTexts[file]
  return sentenceOf(texts, Object.hasOwn(texts, `${key}.any`) ? `${key}.any` : key, {})
}

const roles: Readonly<Record<string, string | undefined>> = roleNames

function roleName(system: string, role: string): string {
  return roles[`${system}/${role}`] ?? role
}
