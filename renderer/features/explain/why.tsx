import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../shared/model/verdict.ts'
import { failureText } from '../../client/failure-text.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Proof } from './proof.tsx'
import proofClasses from './proof.module.css'
import { accountName, memberName } from './speak.ts'
import { useSpeaker } from './use-speaker.ts'
import { WhyButton } from './why-button.tsx'
import classes from './why.module.css'

/** Why may, or may not, this member do this here? A button; the proof opens beside it. */
export function Why({ question }: { readonly question: Question }) {
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
        <WhyButton label={t('why.label', { question: asked })} onPress={() => setOpened((open) => !open)} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        {opened ? <AskedProof question={question} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Asks the rule book, and shows the proof when it comes. */
export function AskedProof({ question }: { readonly question: Question }) {
  const { t } = useTranslation('explain')
  const answer = useAnswer('access.check', question)
  switch (answer.state) {
    case 'loading':
      return <p className={proofClasses.quiet}>{t('loading')}</p>
    case 'failed':
      return <p className={proofClasses.quiet}>{failureText(t, answer.failure)}</p>
    case 'ready':
      return <Proof question={question} verdict={answer.value} />
  }
}
