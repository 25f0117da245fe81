import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answered } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import classes from './answer.module.css'

/** How many lines are asked for at a time; the back end gives 200 at most. */
export const pageLength = 50

interface AnswerListProps {
  readonly answer: Answered<unknown>
  /** How many there are. */
  readonly sum: string | null
  /** null: there are no more. */
  readonly onMore: (() => void) | null
  readonly children: ReactNode
}

/** The lines of an answer, below how many there are. */
export function AnswerList({ answer, sum, onMore, children }: AnswerListProps) {
  const { t } = useTranslation('find')
  const failure = useFailureText()
  return (
    <>
      <p className={classes.sum} role="status">
        {answer.state === 'failed' ? failure(answer.failure) : (sum ?? t('answer.loading'))}
      </p>
      <ul className={classes.rows}>{children}</ul>
      {onMore ? (
        <Button variant="default" onClick={onMore}>
          {t('answer.more')}
        </Button>
      ) : null}
    </>
  )
}
