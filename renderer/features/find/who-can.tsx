import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../shared/model/verdict.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { AnswerList, pageLength } from './answer-list.tsx'
import { AnswerRow } from './answer-row.tsx'

/** Everyone who may do it there. */
export function WhoCan({ asked }: { readonly asked: Omit<Question, 'member'> }) {
  const { t } = useTranslation('find')
  const memberOf = useMirror((mirror) => mirror.memberOf)
  const [shown, setShown] = useState(pageLength)
  const answer = useAnswer('access.who-can', { ...asked, from: 0, limit: shown })
  const value = answer.state === 'ready' ? answer.value : null
  return (
    <AnswerList
      answer={answer}
      sum={value && (value.total === 0 ? t('answer.nobody') : t('answer.who', { count: value.total }))}
      onMore={value && value.members.length < value.total ? () => setShown(shown + pageLength) : null}
    >
      {(value?.members ?? []).map(({ member, verdict }) => {
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
      })}
    </AnswerList>
  )
}
