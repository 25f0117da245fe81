import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './unknown-facts.module.css'

export interface OneQuestionProps<Value extends string> {
  readonly text: string
  readonly answers: readonly { readonly value: Value; readonly label: string }[]
  /** Questions that wait behind this one. */
  readonly more: number
  readonly onAnswer: (value: Value) => void
  readonly onLater: () => void
}

/** One question with its answers in a row. */
export function OneQuestion<Value extends string>({
  text,
  answers,
  more,
  onAnswer,
  onLater,
}: OneQuestionProps<Value>) {
  const { t } = useTranslation('account')
  return (
    <div className={classes.question} role="group" aria-label={text}>
      <span className={classes.text}>{text}</span>
      {answers.map(({ value, label }) => (
        <UnstyledButton key={value} className={classes.answer} onClick={() => onAnswer(value)}>
          {label}
        </UnstyledButton>
      ))}
      <UnstyledButton className={classes.later} onClick={onLater}>
        {t('ask.later')}
      </UnstyledButton>
      {more > 0 ? <span className={classes.more}>{t('ask.more', { count: more })}</span> : null}
    </div>
  )
}
