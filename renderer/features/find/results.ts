import type { PlanSummary } from '../../../shared/contract/plans.ts'
import type { SavedQuestion } from '../../../shared/contract/questions.ts'
import type { SavedReport } from '../../../shared/contract/reports.ts'
import type { ReviewSummary } from '../../../shared/contract/reviews.ts'
import type { Template } from '../../../shared/contract/templates.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import type { AskedQuestion } from './question.ts'
import type { Words } from './containing.ts'

/** Something that was found, or that is offered before anything was typed. */
export type Result =
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'member'; readonly id: string }
  | { readonly kind: 'command'; readonly command: WindowCommandId }
  | { readonly kind: 'question'; readonly question: AskedQuestion }
  | KeptResult

/** Something that people keep by names of their own. */
export type KeptResult =
  | { readonly kind: 'plan'; readonly plan: PlanSummary }
  | { readonly kind: 'saved'; readonly saved: SavedQuestion }
  | { readonly kind: 'review'; readonly review: ReviewSummary }
  | { readonly kind: 'report'; readonly report: SavedReport }
  | { readonly kind: 'template'; readonly template: Template }

export type GroupName = 'question' | 'recent' | Exclude<Result['kind'], 'question'>

export interface ResultGroup {
  readonly name: GroupName
  readonly results: readonly Result[]
  /** How many there are beside these. */
  readonly more: number
}

export interface Results {
  readonly groups: readonly ResultGroup[]
  /** What was looked for, to mark it in names. */
  readonly words: Words
  readonly total: number
}

export const noResults: Results = { groups: [], words: [], total: 0 }
