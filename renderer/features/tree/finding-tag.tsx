import { memo } from 'react'
import type { FindingMark } from '../../client/finding-counts.ts'
import type { RowLanguage } from './row-language.ts'
import classes from './tree-row.module.css'

interface FindingTagProps extends FindingMark {
  /** What is below is counted as well: the row is closed. */
  readonly below: boolean
  readonly language: RowLanguage
}

/** How many findings there are on a row: one element, its shape and its colour those of the gravest. */
export const FindingTag = memo(function FindingTag({ count, worst, below, language }: FindingTagProps) {
  const label = language.t(below ? `findings.below.${worst}` : `findings.${worst}`, { count })
  return (
    <span className={classes.finding} data-severity={worst} role="img" aria-label={label} title={label}>
      {language.number(count)}
    </span>
  )
})
