import { UnstyledButton } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCaps } from '../commands/key-caps.tsx'
import { answerIcons } from './answer-word.tsx'
import { answerKeys } from './item-keys.ts'
import classes from './answer-button.module.css'

export type AnswerButtonKind = 'keep' | 'change' | 'remove' | 'unknown' | 'give'

interface AnswerButtonProps extends ComponentPropsWithRef<'button'> {
  readonly kind: AnswerButtonKind
  /** It is what was answered. */
  readonly done: boolean
  /** Not at a row, where letters answer. */
  readonly keyless?: boolean
}

/** One answer to press, with the letter that gives it from the row. */
export function AnswerButton({ kind, done, keyless = false, disabled, onClick, ...rest }: AnswerButtonProps) {
  const { t } = useTranslation('reviews')
  const answer = kind === 'give' ? 'delegate' : kind
  const Icon = answerIcons[answer]
  return (
    <UnstyledButton
      {...rest}
      className={classes.answerButton}
      data-answer={answer}
      aria-pressed={done}
      aria-disabled={disabled ? true : undefined}
      onClick={disabled ? undefined : onClick}
    >
      <Icon size={15} stroke={1.9} />
      <span className={classes.answerName}>{t(`answer.${kind}`)}</span>
      {keyless ? null : <KeyCaps shortcut={answerKeys[kind]} />}
    </UnstyledButton>
  )
}
