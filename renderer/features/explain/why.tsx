import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supposed } from '../../../shared/model/saved-question.ts'
import type { Question } from '../../../shared/model/verdict.ts'
import { failureText } from '../../client/failure-text.ts'
import type { Answered } from '../../client/use-answer.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Proof } from './proof.tsx'
import proofClasses from './proof.module.css'
import { accountName, memberName } from './speak.ts'
import { useSpeaker } from './use-speaker.ts'
import { WhyButton } from './why-button.tsx'
import classes from './why.module.css'
import { SupposedProof } from './supposed.tsx'

interface WhyProps {
  readonly question: Question
  /** A change that is only supposed, with which the answer would be so. */
  readonly supposed?: Supposed
}

/** Why may, or may not, this member do this here? A button; the proof opens beside it. */
export function Why({ question, supposed }: WhyProps) {
  const { t } = useTranslation('explain')
  const { names } = useSpeaker()
  const [opened, setOpened] = useState(false)
  const asked = t('asked', {
    member: memberName(names, question.member),
    account: accountName(names, question.on),
  })
  return (
    <Popover opened={opened} onChange={setOpened} position="right-start" width={380} trapFocus returnFocus>
      <Popover.Target>
        <WhyButton
          label={t(supposed ? 'why.label.supposed' : 'why.label', { question: asked })}
          onPress={() => setOpened((open) => !open)}
        />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        {opened ? (
          supposed ? (
            <ProofWithChange question={question} supposed={supposed} />
          ) : (
            <AskedProof question={question} />
          )
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Asks the rule book, and shows the proof when it comes. */
export function AskedProof({ question }: { readonly question: Question }) {
  const answer = useAnswer('access.check', question)
  if (answer.state !== 'ready') return <NotYet answer={answer} />
  return <Proof question={question} verdict={answer.value} />
}

function ProofWithChange({ question, supposed }: Required<WhyProps>) {
  const answer = useAnswer('access.check-with', { with: supposed, question })
  if (answer.state !== 'ready') return <NotYet answer={answer} />
  return (
    <SupposedProof rows={answer.value}>
      <Proof question={question} verdict={answer.value.answer} />
    </SupposedProof>
  )
}

function NotYet({ answer }: { readonly answer: Exclude<Answered<unknown>, { readonly state: 'ready' }> }) {
  const { t } = useTranslation('explain')
  const text = answer.state === 'loading' ? t('loading') : failureText(t, answer.failure)
  return <p className={proofClasses.quiet}>{text}</p>
}
