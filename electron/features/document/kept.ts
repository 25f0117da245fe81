import type { SavedReport } from '../../../shared/contract/reports.ts'
import type { FindingSettings } from '../../../shared/model/finding-settings.ts'
import type { MuteRow } from '../../../shared/model/mute.ts'
import type { Asked } from '../../../shared/model/saved-question.ts'
import type { ToldReview } from '../../reviews/told-review.ts'

/** What a workspace keeps beside who has access, as far as a document carries it. What is absent is not kept. */
export interface Kept {
  readonly findings?: KeptFindings
  readonly questions?: readonly KeptQuestion[]
  readonly reports?: readonly KeptReport[]
  readonly reviews?: readonly ToldReview[]
}

/** What a workspace keeps about findings. */
export interface KeptFindings {
  /** Absent where nobody chose. */
  readonly settings?: FindingSettings
  readonly mutes: readonly MuteRow[]
}

export interface KeptQuestion {
  readonly name: string
  readonly asked: Asked
}

export type KeptReport = Omit<SavedReport, 'id'>

/** Without the lists in which there is nothing. */
export function whereAny<Lists extends { readonly [name: string]: readonly unknown[] }>(
  lists: Lists,
): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<Lists>
}
