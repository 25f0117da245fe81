import { questionSchema } from '../../../shared/model/verdict.ts'
import type { Question, Verdict } from '../../../shared/model/verdict.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import { proofText } from '../explain/sentences.ts'
import { plain } from '../explain/speak.ts'
import type { Speaker } from '../explain/speak.ts'
import { mirrorNow } from './mirror-now.ts'

/** The question that the back end answered with no, and its proof, where the failure carries them. */
export function refusalOf(
  failure: Failure,
): { readonly question: Question; readonly verdict: Verdict } | null {
  const { question, verdict } = failure.details
  const asked = questionSchema.safeParse(question)
  if (failure.code !== 'refused' || !asked.success || typeof verdict !== 'object' || verdict === null)
    return null
  return { question: asked.data, verdict: verdict as unknown as Verdict }
}

/** Why the acting member may not, in sentences: what they hold, and what would allow it. */
export function refusalSentences(speaker: Speaker, failure: Failure): readonly string[] {
  const refusal = refusalOf(failure)
  const proof = refusal && proofText(mirrorNow(), refusal.question, refusal.verdict)
  if (!proof) return []
  return [...proof.given, ...proof.instead].map((sentence) => plain(speaker, sentence))
}
