import { useTranslation } from 'react-i18next'
import type { Question } from '../../../shared/model/verdict.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { AnswerList, firstPage } from './answer-list.tsx'
import type { Page } from './answer-list.tsx'
import { AnswerRow } from './answer-row.tsx'

interface WhoCanProps {
  readonly asked: Omit<Question, 'member'>
}

/** Everyone who may do it there. */
export function WhoCan({ asked }: WhoCanProps) {
  const { t } = useTranslation('find')
  const answer = useAnswer('access.who-can', { ...asked, ...firstPage })
  return (
    <AnswerList
      answer={answer}
      sum={(count) => (count === 0 ? t('answer.nobody') : t('answer.who', { count }))}
      renderPage={(page) => <People asked={asked} page={page} />}
    />
  )
}

function People({ asked, page }: WhoCanProps & { readonly page: Page }) {
  const memberOf = useMirror((mirror) => mirror.memberOf)
  const answer = useAnswer('access.who-can', { ...asked, ...page })
  if (answer.state !== 'ready') return null
  return answer.value.members.map(({ member, verdict }) => {
    const person = memberOf(member)
    return (
      <AnswerRow
        key={member}
        question={{ ...asked, member }}
        verdict={verdict}
        sign={person ? <MemberMark member={person} /> : null}
        name={person?.name ?? member}
      />
    )
  })
}
