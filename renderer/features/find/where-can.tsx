import { useTranslation } from 'react-i18next'
import type { Question } from '../../../shared/model/verdict.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { AnswerList, firstPage } from './answer-list.tsx'
import type { Page } from './answer-list.tsx'
import { AnswerRow } from './answer-row.tsx'

interface WhereCanProps {
  readonly asked: Omit<Question, 'on'>
}

/** Every account on which the person may do it. */
export function WhereCan({ asked }: WhereCanProps) {
  const { t } = useTranslation('find')
  const answer = useAnswer('access.where-can', { ...asked, ...firstPage })
  return (
    <AnswerList
      answer={answer}
      sum={(count) => (count === 0 ? t('answer.nowhere') : t('answer.where', { count }))}
      renderPage={(page) => <Accounts asked={asked} page={page} />}
    />
  )
}

function Accounts({ asked, page }: WhereCanProps & { readonly page: Page }) {
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const answer = useAnswer('access.where-can', { ...asked, ...page })
  if (answer.state !== 'ready') return null
  return answer.value.accounts.map(({ account: on, verdict }) => {
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
  })
}
