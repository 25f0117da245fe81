import type { RowLanguage } from './row-language.ts'
import classes from './tree-row.module.css'

export interface CountMarkProps {
  readonly count: number
  /** The number with what it counts. */
  readonly label: string
  readonly language: RowLanguage
}

/** A number at the end of a row; nothing keeps its place. */
export function CountMark({ count, label, language }: CountMarkProps) {
  if (count === 0) return <span className={classes.count} />
  return (
    <span className={classes.count} title={label}>
      <span aria-hidden>{language.number(count)}</span>
      <span className={classes.hidden}>{label}</span>
    </span>
  )
}
