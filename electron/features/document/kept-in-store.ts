import type { RowChange } from '../../../shared/model/row.ts'
import type { Ids } from '../../ports.ts'
import type { StoreReader } from '../../store/store.ts'
import { keptFindings, rowsOfFindings } from '../findings/kept-findings.ts'
import { keptQuestions, rowsOfQuestions } from '../questions/kept-questions.ts'
import { keptReports, rowsOfReports } from '../report/kept-reports.ts'
import { keptReviews, rowsOfReviews } from '../reviews/kept-reviews.ts'
import { whereAny } from './kept.ts'
import type { Kept } from './kept.ts'

/** What the workspace keeps, for a document. */
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
