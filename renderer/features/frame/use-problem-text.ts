import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { questionSchema } from '../../../shared/model/verdict.ts'
import type { Question } from '../../../shared/model/verdict.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { actionName } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'

/** The question that the rules answered with no, where that is why something failed. */
export function refusedQuestion(failure: Failure): Question | null {
  const read = questionSchema.safeParse(failure.details['question'])
  return failure.code === 'refused' && read.success ? read.data : null
}

/** Why something failed; a refusal names who may not do what, and where. */
export function useProblemText(): (failure: Failure) => string {
  const { t } = useTranslation('app')
  const text = useFailureText()
  const { translate } = useSpeaker()
  return useCallback(
    (failure) => {
      const question = refusedQuestion(failure)
      const account = question && mirrorNow().accountOf(question.on)
      if (!question || !account) return text(failure)
      const { system, kind } = account
      return t('refused.named', {
        name: mirrorNow().memberOf(question.member)?.name ?? question.member,
        account: account.name,
        action: actionName(translate, {
          system,
          kind,
          action: question.action,
          params: question.params ?? {},
        }),
      })
    },
    [t, text, translate],
  )
}
