import type { Failure } from '../../../shared/contract/failure.ts'
import { questionSchema } from '../../../shared/model/verdict.ts'
import type { Question } from '../../../shared/model/verdict.ts'

/** The question to which the back end's answer was no, where a refusal carries it. */
export function refusedQuestion(failure: Failure): Question | null {
  const asked = questionSchema.safeParse(failure.details['question'])
  return failure.code === 'refused' && asked.success ? asked.data : null
}
