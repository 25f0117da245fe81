import { Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answered } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import classes from './answer.module.css'

const pageLength = 50

/** A page of lines, as the back end is asked for it. */
export interface Page {
  readonly from: number
  readonly limit: number
}

/** The page with which an answer begins; it says how many lines there are. */
export const firstPage: Page = { from: 0, limit: pageLength }

interface AnswerListProps {
  readonly answer: Answered<{ readonly total: number }>
  /** How many there are, in words. */
  readonly sum: (total: number) => string
  readonly renderPage: (page: Page) => ReactNode
}

/** The lines of an answer page by page, below how many there are. */
export function AnswerList({ answer, sum, renderPage }: AnswerListProps) {
  const { t } = useTranslation('find')
  const [pages, setPages] = useState(1)
  const total = answer.state === 'ready' ? answer.value.total : null
  return (
    <>
      <AnswerSum answer={answer} sum={total === null ? null : sum(total)} />
      <ul className={classes.rows}>
        {Array.from({ length: pages }, (_, page) => (
          <Fragment key={page}>{renderPage({ from: page * pageLength, limit: pageLength })}</Fragment>
        ))}
      </ul>
      {total !== null && total > pages * pageLength ? (
        <Button variant="default" onClick={() => setPages(pages + 1)}>
          {t('answer.more')}
        </Button>
      ) : null}
    </>
  )
}

interface AnswerSumProps {
  readonly answer: Answered<unknown>
  readonly sum: string | null
}

/** How many lines there are, or why there are none. */
export function AnswerSum({ answer, sum }: AnswerSumProps) {
  const { t } = useTranslation('find')
  const failure = useFailureText()
  return (
    <p className={classes.sum} role="status">
      {answer.state === 'failed' ? failure(answer.failure) : (sum ?? t('answer.loading'))}
    </p>
  )
}
