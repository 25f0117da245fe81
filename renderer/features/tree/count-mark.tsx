import { memo } from 'react'
import type { RowLanguage } from './row-language.ts'
import classes from './tree-row.module.css'

export interface CountMarkProps {
  readonly count: number
  /** The number with what it counts. */
  readonly label: string
  readonly language: RowLanguage
}

/** A number at the end of a row. */
export const CountMark = memo(function CountMark({ count, label, language }: CountMarkProps) {
  return (
    <span className={classes.count} role="img" aria-label={label} title={label}>
      {language.number(count)}
    </span>
  )
})
