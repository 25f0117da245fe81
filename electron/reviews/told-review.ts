import { contentOf, factsOf, reviewersOf, settledOf } from '../../shared/review/row-parts.ts'
import { z } from 'zod'
import { momentSchema } from '../../shared/model/member.ts'
import {
  decisionSchema,
  itemFactsSchema,
  itemSchema,
  reviewContentSchema,
  reviewSchema,
  settledSchema,
} from '../../shared/model/review.ts'
import type { DecisionRow, ItemRow, ReviewRow } from '../../shared/model/review.ts'

const id = z.string().min(1)

const toldDecision = decisionSchema.omit({ item: true, after: true }).extend({
  after: z.array(momentSchema).min(1).optional(),
})

const toldItem = itemSchema.omit({ review: true, facts: true, reviewers: true, settled: true }).extend({
  facts: itemFactsSchema,
  reviewers: z.array(id),
  settled: settledSchema.optional(),
  decisions: z.array(toldDecision).default([]),
})

/**
 * A review with its items and decisions as one thing, as workspace documents and campaign files carry it. Its plan is
 * left out: plans stay in their workspace (docs/decisions/0066).
 */
export const toldReviewSchema = reviewSchema.omit({ content: true, plan: true }).extend({
  content: reviewContentSchema,
  items: z.array(toldItem),
})
export type ToldReview = Readonly<z.infer<typeof toldReviewSchema>>
export type ToldItem = ToldReview['items'][number]
export type ToldDecision = ToldItem['decisions'][number]

/** A review as the store has it, with everything that refers to it. */
export interface ReviewRows {
  readonly review: ReviewRow
  readonly items: readonly ItemRow[]
  readonly decisions: readonly DecisionRow[]
}

/** What the texts of the rows say; they were checked when they were written. */
export function toldReview({ review, items, decisions }: ReviewRows): ToldReview {
  const { content: _, plan: __, ...told } = review
  const ofItem = Map.groupBy(decisions, ({ item }) => item)
  return {
    ...told,
    content: contentOf(review),
    items: items.map((row) => {
      const { id: item, member, account, role, raw } = row
      const settled = settledOf(row)
      return {
        id: item,
        member,
        account,
        role,
        ...(raw === undefined ? {} : { raw }),
        facts: factsOf(row),
        reviewers: [...reviewersOf(row)],
        ...(settled === null ? {} : { settled }),
        decisions: (ofItem.get(item) ?? []).map(toldDecisionOf),
      }
    }),
  }
}

function toldDecisionOf(row: DecisionRow): ToldDecision {
  const { item: _, after, ...decision } = row
  return { ...decision, ...(after === undefined ? {} : { after: JSON.parse(after) as string[] }) }
}

/** The rows that stand for it. What is not told is absent. */
export function rowsOfReview({ items, content, ...told }: ToldReview): ReviewRows {
  return {
    review: { ...told, content: JSON.stringify(content) },
    items: items.map((item) => itemRowOf(told.id, item)),
    decisions: items.flatMap((item) => item.decisions.map((decision) => decisionRowOf(item.id, decision))),
  }
}

export function itemRowOf(review: string, told: ToldItem): ItemRow {
  const { decisions: _, facts, reviewers, settled, ...item } = told
  return {
    ...item,
    review,
    facts: JSON.stringify(facts),
    reviewers: JSON.stringify(reviewers),
    ...(settled === undefined ? {} : { settled: JSON.stringify(settled) }),
  }
}

export function decisionRowOf(item: string, { after, ...decision }: ToldDecision): DecisionRow {
  return { ...decision, item, ...(after === undefined ? {} : { after: JSON.stringify(after) }) }
}
