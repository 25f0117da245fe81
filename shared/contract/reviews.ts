import { z } from 'zod'
import { languageSchema } from '../model/language.ts'
import { daySchema } from '../model/member.ts'
import {
  reviewAnswers,
  reviewIntervals,
  reviewOrders,
  reviewScopeSchema,
  reviewerSchema,
} from '../model/review.ts'
import type {
  DecisionRow,
  ItemFacts,
  ReviewContent,
  ReviewInterval,
  ReviewOrder,
  ReviewScope,
  ReviewState,
  Settled,
} from '../model/review.ts'
import { act, command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import type { MailDraft } from './invitations.ts'
import type { Download } from './workspace.ts'

const id = z.string().min(1)
const ids = z.array(id).min(1).max(10_000)
const name = z.string().trim().min(1).max(120)
const comment = z.string().trim().min(1).max(2000)
const reviewers = z.array(reviewerSchema).min(1).max(200)

/** How far a review is. */
export interface ReviewProgress {
  readonly items: number
  /** Items whose reviewers have all answered and agree, or that were settled. */
  readonly decided: number
  readonly disagreed: number
  /** Items that nobody is there to decide, and that nobody settled. */
  readonly withoutReviewer: number
  /** `waiting`: items that wait for this reviewer's answer. */
  readonly reviewers: readonly {
    readonly member: string
    readonly name: string
    readonly email: string
    readonly decided: number
    readonly waiting: number
  }[]
}

export interface ReviewSummary {
  readonly id: string
  readonly name: string
  readonly state: ReviewState
  readonly by: ReviewOrder
  readonly scope: ReviewScope
  readonly due: string
  readonly every: ReviewInterval | null
  readonly createdAt: string
  readonly createdBy: string
  readonly closedAt: string | null
  readonly previous: string | null
  readonly plan: string | null
  /** The workspace that it came from; null where it began here. */
  readonly origin: string | null
  /** When it is to be done again (day), where it recurs, was finished, and was not begun again. */
  readonly next: string | null
  readonly progress: ReviewProgress
}

/** What a review would be about. */
export interface ReviewPreview {
  readonly items: number
  readonly members: number
  readonly accounts: number
  readonly withoutReviewer: number
  readonly reviewers: readonly { readonly member: string; readonly items: number }[]
  /** How many items have a reason, the gravest reason first. */
  readonly reasons: readonly { readonly reason: string; readonly items: number }[]
}

/** An item with what was so at the start. Never changes but for `reviewers` and `settled`. */
export interface ReviewItem {
  readonly id: string
  readonly member: string
  readonly account: string
  readonly role: string
  readonly raw: string | null
  readonly facts: ItemFacts
  readonly reviewers: readonly string[]
  readonly settled: Settled | null
}

/** `now`: what is there instead of the item's grant today: another role of its class, or null: nothing. */
export interface MovedItem {
  readonly item: string
  readonly now: string | null
}

/** Two answers of one reviewer about one item, here and in a file, where neither took the place of the other. */
export interface ReviewConflict {
  readonly item: string
  readonly reviewer: string
  readonly ours: DecisionRow
  readonly theirs: DecisionRow
}

/** What a campaign file holds, against what is here. Nothing is changed yet. */
export interface ReadReview {
  /** As the file has it. */
  readonly summary: ReviewSummary
  /** Whether the review is here already; otherwise it would be added. */
  readonly known: boolean
  /** Answers that would be added, that would take the place of an earlier one, and that change nothing. */
  readonly fresh: number
  readonly later: number
  readonly same: number
  readonly conflicts: readonly ReviewConflict[]
  /** The items of the conflicts, to be shown. */
  readonly items: readonly ReviewItem[]
}

/** A mail is sent by hand, and so the campaign file is attached to it: what it is called there. */
export interface ReminderDraft {
  readonly attach: string
}

/** Access reviews (docs/decisions/0072). */
export const reviews = {
  'reviews.list': query(z.strictObject({})).returns<readonly ReviewSummary[]>(),
  'reviews.preview': query(
    z.strictObject({
      scope: reviewScopeSchema,
      reviewers: z.array(reviewerSchema).max(200),
      after: id.optional(),
    }),
  ).returns<ReviewPreview>(),
  /** Items in the order of risk: what is new since the last review first, then the highest risk. */
  'reviews.show': query(z.strictObject({ review: id })).returns<{
    summary: ReviewSummary
    content: ReviewContent
    items: readonly ReviewItem[]
    /** Another one when anything of this answer but the progress became another: see `reviews.decisions`. */
    stamp: string
  }>(),
  /** What changes while people decide; asked for again after each decision. `stamp`: of the items, which need not be. */
  'reviews.decisions': query(z.strictObject({ review: id })).returns<{
    decisions: readonly DecisionRow[]
    moved: readonly MovedItem[]
    stamp: string
  }>(),

  /** `after`: the review that it repeats; differences to it come first. Fails with `refused` where nothing is in scope. */
  'reviews.start': command(
    z.strictObject({
      name,
      scope: reviewScopeSchema,
      by: z.enum(reviewOrders),
      due: daySchema,
      every: z.literal(reviewIntervals).optional(),
      reviewers,
      note: z.string().max(10_000).optional(),
      after: id.optional(),
    }),
  ).returns<ChangeResult & { readonly review: string }>(),
  /** `base` as of 0033. */
  'reviews.update': command(
    z.strictObject({
      review: id,
      base: z.strictObject({
        name: z.string(),
        due: z.string(),
        every: z.number().nullable(),
        note: z.string().nullable(),
      }),
      name: name.optional(),
      due: daySchema.optional(),
      every: z.literal(reviewIntervals).nullable().optional(),
      note: z.string().max(10_000).nullable().optional(),
    }),
  ).returns<ChangeResult>(),
  'reviews.cancel': command(z.strictObject({ review: id })).returns<ChangeResult>(),
  'reviews.reopen': command(z.strictObject({ review: id })).returns<ChangeResult>(), // canceled ones
  /**
   * One answer for one item, or for several that are equal: same system, kind of account, role and reasons; otherwise
   * `refused` naming the first that differs. `reviewer` is needed as the keeper, who enters what a reviewer said; a
   * member answers as that member (found by id, else by address), others are refused. Nobody decides about a role of their own.
   */
  'reviews.decide': command(
    z.strictObject({
      items: ids,
      answer: z.enum(reviewAnswers),
      role: id.optional(),
      to: id.optional(),
      comment: comment.optional(),
      reviewer: id.optional(),
    }),
  ).returns<ChangeResult>(),
  /** Of the keeper or who began the review: ends a disagreement, or decides where nobody else is there to. Not about one's own. */
  'reviews.settle': command(
    z.strictObject({
      items: ids,
      answer: z.enum(['keep', 'change', 'remove']),
      role: id.optional(),
      comment: comment.optional(),
    }),
  ).returns<ChangeResult>(),
  /** Gives items to a reviewer more. */
  'reviews.assign': command(z.strictObject({ items: ids, reviewer: id })).returns<ChangeResult>(),
  /** Makes the plan of what is to be changed and removed. Refused with disagreements, and where it came from elsewhere. */
  'reviews.finish': command(z.strictObject({ review: id })).returns<
    ChangeResult & {
      readonly plan: string | null
      readonly steps: number
      readonly undecided: number
      readonly gone: number
    }
  >(),

  /** The review with all its answers, for a colleague's Keyholder, and back from there (docs/decisions/0073). */
  'reviews.file': query(z.strictObject({ review: id })).returns<{
    readonly name: string
    readonly text: string
  }>(),
  'reviews.read': query(z.strictObject({ file: z.string().min(1), text: z.string() })).returns<ReadReview>(),
  /** `choices`: which answer stands, for every conflict; `conflict` names the first that has none. */
  'reviews.merge': command(
    z.strictObject({
      file: z.string().min(1),
      text: z.string(),
      choices: z
        .array(z.strictObject({ item: id, reviewer: id, take: z.enum(['ours', 'theirs']) }))
        .max(100_000)
        .optional(),
    }),
  ).returns<ChangeResult & { readonly review: string }>(),
  /** A mail to one reviewer, as a draft (.eml): what waits, and until when. */
  'reviews.remind': act(z.strictObject({ review: id, reviewer: id, language: languageSchema })).returns<
    Download & MailDraft & ReminderDraft
  >(),
} as const
