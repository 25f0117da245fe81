import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Question } from '../../../shared/model/verdict.ts'
import { BadQuestion } from '../../access/question.ts'

/** The engine throws for a question about something that does not exist; on the wire that is a failure. */
export function answer<T>(ask: () => T): Result<T> {
  try {
    return done(ask())
  } catch (error) {
    if (!(error instanceof BadQuestion)) throw error
    return failed('not-found', error.code, { subject: error.subject })
  }
}

/** Validation leaves absent parameters as undefined; to the engine a parameter is there or not. */
export function withoutAbsent<Asked extends Pick<Question, 'params'>>(question: Asked): Asked {
  const { params, ...others } = question
  if (!params) return others as Asked
  const given = Object.entries(params).filter(([, value]) => value !== undefined)
  return { ...question, params: Object.fromEntries(given) }
}
