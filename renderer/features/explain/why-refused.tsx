import type { Failure } from '../../../shared/contract/failure.ts'
import { refusedQuestion } from './refusal.ts'
import { Why } from './why.tsx'

/** "Why?" beside a failure, where it is the platform's rules that do not let the acting member do it. */
export function WhyRefused({ failure }: { readonly failure: Failure }) {
  const question = refusedQuestion(failure)
  return question ? <Why question={question} /> : null
}
