import { findingKinds, findingRules } from './findings.ts'
import type { FindingKind, Severity } from './findings.ts'

/** Reasons to look at a grant that no finding gives, the gravest first. */
export const ownReasons = [
  'not-carried-out',
  'unknown-role',
  'administrator',
  'finance',
  'wide-reach',
  'service-account',
  'changed',
  'new',
  'on-manager',
] as const
export type OwnReason = (typeof ownReasons)[number]

/** Everything that may make somebody look at a grant: what is found about it, and what it is. */
export type ReasonToReview = FindingKind | OwnReason

/** How much a reason weighs, and which text says it; `file` is a translation file, the text stands under `key`. */
export interface ReviewReasonRule {
  readonly weight: number
  readonly file: 'findings' | 'reviews'
  readonly key: string
}

/** By the severity of a finding: one grave finding outweighs everything that a grant is by itself. */
const weightOf: Readonly<Record<Severity, number>> = { high: 60, medium: 30, low: 10 }

const ownWeights: Readonly<Record<OwnReason, number>> = {
  // What was decided and not done is as grave as a grave finding.
  'not-carried-out': 60,
  'unknown-role': 25,
  administrator: 20,
  finance: 20,
  'wide-reach': 15,
  'service-account': 10,
  changed: 10,
  new: 10,
  'on-manager': 5,
}

/** The words of docs/decisions/0072: every reason with its weight. Weights add up to the risk of an item. */
export const reviewReasons: Readonly<Record<ReasonToReview, ReviewReasonRule>> = {
  ...(Object.fromEntries(
    findingKinds.map((kind) => [
      kind,
      { weight: weightOf[findingRules[kind].severity], file: 'findings', key: `kind.${kind}` },
    ]),
  ) as Record<FindingKind, ReviewReasonRule>),
  ...(Object.fromEntries(
    ownReasons.map((reason) => [
      reason,
      { weight: ownWeights[reason], file: 'reviews', key: `reason.${reason}` },
    ]),
  ) as Record<OwnReason, ReviewReasonRule>),
}

/** Roles by which somebody sees or moves money. */
export const financeRoles: ReadonlySet<string> = new Set(['billing', 'finance-manager', 'finance-analyst'])

/** From so many accounts on, what one grant reaches is wide. */
export const wideReach = 20
