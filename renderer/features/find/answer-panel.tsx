import { IconArrowLeft, IconMessageQuestion, IconPin, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { AskedProof } from '../explain/why.tsx'
import { showQuestion } from '../ask/ask-state.ts'
import classes from './answer.module.css'
import { askedOf } from './asked.ts'
import { leave } from './choose.ts'
import type { AskedQuestion } from './question.ts'
import { useQuestionText } from './question-text.ts'
import { WhatCan } from './what-can.tsx'
import { WhereCan } from './where-can.tsx'
import { WhoCan } from './who-can.tsx'

export interface AnswerPanelProps {
  readonly question: AskedQuestion
  readonly onClose: () => void
  /** Keeps the answer beside the page; absent where it is there already. */
  readonly onPin?: () => void
}

/** The answer to a question, each line with its proof. */
export function AnswerPanel({ question, onClose, onPin }: AnswerPanelProps) {
  const { t } = useTranslation('find')
  const text = useQuestionText()(question)
  const asked = askedOf(question)
  return (
    <section className={classes.panel} aria-label={text}>
      <header className={classes.head}>
        {onPin ? (
          <IconButton label={t('answer.close')} onClick={onClose}>
            <IconArrowLeft size={16} stroke={1.7} />
          </IconButton>
        ) : null}
        <h2 className={classes.title}>{text}</h2>
        {asked ? (
          <IconButton label={t('answer.open')} onClick={() => leave(() => showQuestion(asked))}>
            <IconMessageQuestion size={16} stroke={1.7} />
          </IconButton>
        ) : null}
        {onPin ? (
          <IconButton label={t('answer.pin')} onClick={onPin}>
            <IconPin size={16} stroke={1.7} />
          </IconButton>
        ) : (
          <IconButton label={t('answer.unpin')} onClick={onClose}>
            <IconX size={16} stroke={1.7} />
          </IconButton>
        )}
      </header>
      <div className={classes.body}>
        <Answer question={question} />
      </div>
    </section>
  )
}

function Answer({ question: { ask, fillings } }: { readonly question: AskedQuestion }) {
  const { member, account, action } = fillings
  const asked = action?.gap === 'action' ? { action: action.action, params: action.params } : null
  if (ask === 'who-can' && asked && account) return <WhoCan asked={{ ...asked, on: account.id }} />
  if (ask === 'where-can' && asked && member) return <WhereCan asked={{ ...asked, member: member.id }} />
  if (ask === 'what-can' && member && account) return <WhatCan member={member.id} account={account.id} />
  if (ask === 'can' && asked && member && account)
    return <AskedProof question={{ ...asked, member: member.id, on: account.id }} />
  return null
}
