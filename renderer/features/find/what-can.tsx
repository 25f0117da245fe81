import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { actionName } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import { AnswerSum } from './answer-list.tsx'
import classes from './answer.module.css'
import { AnswerRow } from './answer-row.tsx'

/** Every act that there is on the account, and whether the person may do it: what is allowed comes first. */
export function WhatCan({ member, account: on }: { readonly member: string; readonly account: string }) {
  const { t } = useTranslation('find')
  const { translate } = useSpeaker()
  const account = useMirror((mirror) => mirror.accountOf(on))
  const answer = useAnswer('access.verdicts', { member, account: on })
  const value = answer.state === 'ready' ? answer.value : null
  const sorted = (value ?? []).toSorted(
    (one, other) => Number(other.verdict.allowed) - Number(one.verdict.allowed),
  )
  const yes = sorted.filter(({ verdict }) => verdict.allowed).length
  return (
    <>
      <AnswerSum answer={answer} sum={value && t('answer.what', { yes, all: value.length })} />
      <ul className={classes.rows}>
        {account
          ? sorted.map(({ action, params, verdict }) => (
              <AnswerRow
                key={[action, ...Object.values(params)].join(' ')}
                question={{ member, on, action, params }}
                verdict={verdict}
                sign={null}
                name={actionName(translate, { system: account.system, kind: account.kind, action, params })}
              />
            ))
          : null}
      </ul>
    </>
  )
}
