import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../shared/model/verdict.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { AnswerList, pageLength } from './answer-list.tsx'
import { AnswerRow } from './answer-row.tsx'

/** Every account on which the person may do it. */
export function WhereCan({ asked }: { readonly asked: Omit<Question, 'on'> }) {
  const { t } = useTranslation('find')
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const [shown, setShown] = useState(pageLength)
  const answer = useAnswer('access.where-can', { ...asked, from: 0, limit: shown })
  const value = answer.state === 'ready' ? answer.value : null
  return (
    <AnswerList
      answer={answer}
      sum={value && (value.total === 0 ? t('answer.nowhere') : t('answer.where', { count: value.total }))}
      onMore={value && value.accounts.length < value.total ? () => setShown(shown + pageLength) : null}
    >
      {(value?.accounts ?? []).map(({ account: on, verdict }) => {
        const account = accountOf(on)
        return (
          <AnswerRow
            key={on}
            question={{ ...asked, on }}
            verdict={verdict}
            sign={account ? <AccountMark system={account.system} kind={account.kind} quiet /> : null}
            name={account?.name ?? on}
          />
        )
      })}
    </AnswerList>
  )
}
