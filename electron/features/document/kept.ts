import type { RowChange } from '../../../shared/model/row.ts'
import type { Ids } from '../../ports.ts'
import type { StoreReader } from '../../store/store.ts'
import { keptFindings, rowsOfFindings } from '../findings/kept-findings.ts'
import type { KeptFindings } from '../findings/kept-findings.ts'
import { keptQuestions, rowsOfQuestions } from '../questions/kept-questions.ts'
import type { KeptQuestion } from '../questions/kept-questions.ts'

/** What a workspace keeps beside who has access, as far as a document carries it. What is absent is not kept. */
export interface Kept {
  readonly findings?: KeptFindings
  readonly questions?: readonly KeptQuestion[]
}

export function keptIn(store: StoreReader): Kept {
  const findings = keptFindings(store)
  const questions = keptQuestions(store)
  return { ...(findings ? { findings } : {}), ...(questions.length > 0 ? { questions } : {}) }
}

/** The rows that a workspace gets of it which is made from the document. */
export function rowsOfKept({ findings, questions }: Kept, ids: Ids): readonly RowChange[] {
  return [...rowsOfFindings(findings), ...rowsOfQuestions(questions, ids)]
}
