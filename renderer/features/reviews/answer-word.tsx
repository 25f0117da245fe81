import {
  IconArrowForwardUp,
  IconArrowsExchange,
  IconArrowsSplit2,
  IconCheck,
  IconCircleDashed,
  IconHelp,
  IconUserX,
  IconX,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewAnswer } from '../../../shared/model/review.ts'
import classes from './answer-word.module.css'

type Icon = ComponentType<{ size?: number; stroke?: number }>

/** What was answered or what it came to, each with a sign of its own. */
export type AnswerKind = ReviewAnswer | 'open' | 'disagreed' | 'nobody'

export const answerIcons: Readonly<Record<AnswerKind, Icon>> = {
  keep: IconCheck,
  change: IconArrowsExchange,
  remove: IconX,
  unknown: IconHelp,
  delegate: IconArrowForwardUp,
  open: IconCircleDashed,
  disagreed: IconArrowsSplit2,
  nobody: IconUserX,
}

interface AnswerWordProps {
  readonly answer: AnswerKind
  /** The role or the person that belongs to it. */
  readonly what?: string | undefined
  /** Other words for the same. */
  readonly children?: string
}

/** An answer as its sign, its colour and its word. */
export function AnswerWord({ answer, what, children }: AnswerWordProps) {
  const { t } = useTranslation('reviews')
  const word = what === undefined ? t(`answered.${answer}`) : t(`answered.${answer}.to`, { what })
  return <AnswerSign answer={answer} text={children ?? word} />
}

/** The same where the words are known already. */
export function AnswerSign({ answer, text }: { readonly answer: AnswerKind; readonly text: string }) {
  const Icon = answerIcons[answer]
  return (
    <span className={classes.answer} data-answer={answer}>
      <Icon size={14} stroke={1.9} aria-hidden />
      <span className={classes.word}>{text}</span>
    </span>
  )
}
