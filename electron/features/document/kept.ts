import type { RowChange } from '../../../shared/model/row.ts'
import type { Ids } from '../../ports.ts'
import type { StoreReader } from '../../store/store.ts'
import { keptFindings, rowsOfFindings } from '../findings/kept-findings.ts'
import type { KeptFindings } from '../findings/kept-findings.ts'
import { keptQuestions, rowsOfQuestions } from '../questions/kept-questions.ts'
import type { KeptQuestion } from '../questions/kept-questions.ts'
import type { ToldReview } from '../../reviews/told-review.ts'
import { keptReports, rowsOfReports } from '../report/kept-reports.ts'
import type { KeptReport } from '../report/kept-reports.ts'
import { keptReviews, rowsOfReviews } from '../reviews/kept-reviews.ts'

/** What a workspace keeps beside who has access, as far as a document carries it. What is absent is not kept. */
export interface Kept {
  readonly findings?: KeptFindings
  readonly questions?: readonly KeptQuestion[]
  readonly reports?: readonly KeptReport[]
  readonly reviews?: readonly ToldReview[]
}

export function keptIn(store: StoreReader): Kept {
  const findings = keptFindings(store)
  return {
    ...(findings ? { findings } : {}),
    ...whereAny({
      questions: keptQuestions(store),
      reports: keptReports(store),
      reviews: keptReviews(store),
    }),
  }
}

/** Without the lists in which there is nothing. */
export function whereAny<Lists extends { readonly [name: string]: readonly unknown[] }>(
  lists: Lists,
): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<Lists>
}

/** The rows that a workspace gets of it which is made from the document. */
export function rowsOfKept(
  { findings, questions = [], reports = [], reviews = [] }: Kept,
  ids: Ids,
): readonly RowChange[] {
  return [
    ...rowsOfFindings(findings),
    ...rowsOfQuestions(questions, ids),
    ...rowsOfReports(reports, ids),
    ...rowsOfReviews(reviews),
  ]
}
