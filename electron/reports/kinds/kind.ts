import type { Result } from '../../../shared/contract/failure.ts'
import type { ColumnId, ReportDefinition } from '../../../shared/model/report.ts'
import type { Chosen } from '../chosen.ts'
import type { Indexed } from '../indexed.ts'
import type { Making, Section } from '../report.ts'
import type { Wording } from '../wording.ts'

/** What a kind of report is made from. */
export interface Asked {
  readonly world: Indexed
  readonly chosen: Chosen
  readonly definition: ReportDefinition
  readonly columns: readonly ColumnId[]
  readonly wording: Wording
  /** Is told of every subject that was looked at. */
  readonly making: Making
}

/** Makes the sections of a report; a failure where the workspace cannot have such a report. */
export type KindOfReport = (asked: Asked) => Result<readonly Section[]>
