import type { RecordedChange } from '../../shared/contract/changes.ts'
import type { StepRow } from '../../shared/model/plan.ts'
import type { DecisionRow, ItemRow, ReviewRow } from '../../shared/model/review.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { AccessGraph } from '../access/graph.ts'

/** All that reports read of a workspace: of the one that is open, of a document, or of the past. */
export interface ReportSource {
  readonly name: string
  readonly graph: AccessGraph
  readonly rows: WorkspaceRows
  /** Milliseconds since 1970: the moment that the report is of. */
  readonly now: number
  /** The record, newest first; null where there is none, as in a document. */
  readonly changes: ((before: number | null, limit: number) => readonly RecordedChange[]) | null
  /** Access reviews, the oldest first, read when a report is about them; null where there are none. */
  readonly reviews: (() => readonly ReportedReview[]) | null
}

/** A review with all that refers to it, and the steps of the plan that was made of its result. */
export interface ReportedReview {
  readonly review: ReviewRow
  readonly items: readonly ItemRow[]
  readonly decisions: readonly DecisionRow[]
  readonly steps: readonly StepRow[]
}
