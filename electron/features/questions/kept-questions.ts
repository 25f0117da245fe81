import type { RowChange } from '../../../shared/model/row.ts'
import { askedSchema } from '../../../shared/model/saved-question.ts'
import type { Asked, QuestionRow } from '../../../shared/model/saved-question.ts'
import type { Ids } from '../../ports.ts'
import type { StoreReader } from '../../store/store.ts'
import type { KeptQuestion } from '../document/kept.ts'
import { withOwnSteps } from './supposed-steps.ts'

/** What a workspace keeps, for a document: plans stay behind, so a question about one takes its steps along. */
export function keptQuestions(store: StoreReader): readonly KeptQuestion[] {
  return store.questions().map((row) => ({ name: row.name, asked: withOwnSteps(store, askedOf(row)) }))
}

/** The rows that a new workspace gets of them. */
export function rowsOfQuestions(kept: readonly KeptQuestion[], ids: Ids): readonly RowChange[] {
  return kept.map(({ name, asked }) => {
    const after: QuestionRow = { id: ids(), name, content: contentOf(asked) }
    return { table: 'question', before: null, after }
  })
}

export function askedOf({ content }: QuestionRow): Asked {
  return askedSchema.parse(JSON.parse(content))
}

export function contentOf(asked: Asked): string {
  return JSON.stringify(asked)
}
