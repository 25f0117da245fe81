import { z } from 'zod'
import { accountKinds } from './account.ts'
import { daySchema, momentSchema } from './member.ts'
import { systems } from './system.ts'

/** Access reviews: see docs/decisions/0072 (what is reviewed and who decides) and 0073 (reviews on their way by mail). */

const id = z.string().min(1)
const ids = z.array(id).max(10_000)

/** A review is open until its result was made a plan, or it was given up. */
export const reviewStates = ['open', 'finished', 'canceled'] as const
export type ReviewState = (typeof reviewStates)[number]

/** How the items of a review stand together in the window. */
export const reviewOrders = ['account', 'member', 'manager'] as const
export type ReviewOrder = (typeof reviewOrders)[number]

/** Which grants are reviewed; what is absent or empty takes everything, and all that is there has to fit. */
export const reviewScopeSchema = z.strictObject({
  systems: z.array(z.enum(systems)).optional(),
  /** Grants by which somebody reaches one of these accounts: on it, or on an account above it. */
  accounts: ids.optional(),
  /** Grants on these accounts, and on all that are below them along active links. */
  below: ids.optional(),
  members: ids.optional(),
  teams: ids.optional(),
  roles: ids.optional(),
})
export type ReviewScope = Readonly<z.infer<typeof reviewScopeSchema>>

/** Somebody who decides: about everything in scope, or about a part of it. Never about grants of their own. */
export const reviewerSchema = z.strictObject({ member: id, part: reviewScopeSchema.optional() })
export type Reviewer = Readonly<z.infer<typeof reviewerSchema>>

/** Months after which a review is to be done again. */
export const reviewIntervals = [1, 3, 6, 12] as const
export type ReviewInterval = (typeof reviewIntervals)[number]

/** What a review is; kept as JSON in `content`. */
export const reviewContentSchema = z.strictObject({
  scope: reviewScopeSchema,
  by: z.enum(reviewOrders),
  /** The last day to decide (UTC). */
  due: daySchema,
  every: z.literal(reviewIntervals).optional(),
  /** With name and address as they were at its start, so that a colleague's Keyholder knows them, too. */
  reviewers: z
    .array(reviewerSchema.extend({ name: z.string(), email: z.string() }))
    .min(1)
    .max(200),
  /** Others who came to be asked, by delegation or by whoever runs it: in a review that came as a file, which names them. */
  people: z
    .array(z.strictObject({ member: id, name: z.string(), email: z.string() }))
    .max(10_000)
    .optional(),
  note: z.string().max(10_000).optional(),
  /** Where it came as a file: as of when its home says all this. A file of later than that says it better. */
  asOf: z.iso.datetime().optional(),
})
export type ReviewContent = Readonly<z.infer<typeof reviewContentSchema>>

export const reviewSchema = z.strictObject({
  id,
  name: z.string().min(1),
  state: z.enum(reviewStates),
  createdAt: momentSchema,
  /** A member's id, or `keeper`. */
  createdBy: id,
  /** `ReviewContent` as JSON. */
  content: z.string(),
  closedAt: momentSchema.optional(),
  /** The review that it repeats. */
  previous: id.optional(),
  /** The plan that was made of its result. */
  plan: id.optional(),
  /** The name of the workspace that it came from as a file; it is finished there. Absent: it began here. */
  origin: z.string().optional(),
})
export type ReviewRow = Readonly<z.infer<typeof reviewSchema>>

/** Why somebody should look at an item. Their weights: shared/policy/review-reasons.ts. */
export const reasonSchema = z.strictObject({
  reason: id,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ReviewReason = Readonly<z.infer<typeof reasonSchema>>

export const reviewAnswers = ['keep', 'change', 'remove', 'unknown', 'delegate'] as const
export type ReviewAnswer = (typeof reviewAnswers)[number]

const named = z.strictObject({ id, name: z.string() })

/** A grant as it was when the review began; kept as JSON in `facts`. Whoever has the review needs no other row to read it. */
export const itemFactsSchema = z.strictObject({
  member: named.extend({ email: z.string(), team: z.string().optional() }),
  account: named.extend({
    system: z.enum(systems),
    kind: z.enum(accountKinds),
    externalId: z.string().optional(),
  }),
  /** The nearest manager, or the account itself where it is one: what `by: 'manager'` puts together. */
  manager: named.optional(),
  since: z.string().optional(),
  /** How many accounts the member reaches by this grant, the account itself counted. */
  reach: z.int().min(0),
  /** The gravest first. */
  reasons: z.array(reasonSchema),
  /** Sum of the weights of the reasons: items stand by it, the highest first. */
  risk: z.int().min(0),
  /** Against the review that this one repeats; absent where it repeats none. */
  change: z.enum(['new', 'changed', 'same']).optional(),
  /** What was decided there about the same grant. */
  last: z
    .strictObject({
      answer: z.enum(reviewAnswers),
      role: id.optional(),
      by: z.string(),
      at: momentSchema,
      comment: z.string().optional(),
    })
    .optional(),
})
export type ItemFacts = Readonly<z.infer<typeof itemFactsSchema>>

/** What the reviewers' answers came to where they did not agree, or where nobody was there to answer. */
export const settledSchema = z.strictObject({
  answer: z.enum(['keep', 'change', 'remove']),
  role: id.optional(),
  comment: z.string().optional(),
  /** A member's id, or `keeper`. */
  by: id,
  at: momentSchema,
})
export type Settled = Readonly<z.infer<typeof settledSchema>>

/** A grant that is reviewed: `member` holds `role` on `account`, as `grants.remove` names it. */
export const itemSchema = z.strictObject({
  id,
  review: id,
  member: id,
  account: id,
  role: id,
  raw: z.string().optional(),
  /** `ItemFacts` as JSON. */
  facts: z.string(),
  /** Ids of the members who decide, as JSON; none where every reviewer would decide about themselves. */
  reviewers: z.string(),
  /** `Settled` as JSON. */
  settled: z.string().optional(),
})
export type ItemRow = Readonly<z.infer<typeof itemSchema>>

/** An item without what was so at the start, which is most of it: enough to say what it is about and how far it is. */
export type PlainItem = Omit<ItemRow, 'review' | 'facts'>

/** What one reviewer says about one item. Another answer of the same reviewer takes its place. */
export const decisionSchema = z.strictObject({
  item: id,
  /** A member's id. */
  reviewer: id,
  answer: z.enum(reviewAnswers),
  /** The role instead; with `change` alone. */
  role: id.optional(),
  /** Who decides instead; with `delegate` alone. */
  to: id.optional(),
  comment: z.string().optional(),
  at: momentSchema,
  /** Who entered it: the reviewer, or `keeper`. */
  by: id,
  /**
   * Moments of this reviewer's earlier answers that it took the place of, and of choices between two answers, as JSON: by
   * them merging knows which is later.
   */
  after: z.string().optional(),
})
export type DecisionRow = Readonly<z.infer<typeof decisionSchema>>
