import type { Answer } from './sentences.ts'
import classes from './verdict-mark.module.css'

const paths: Readonly<Record<Answer, string>> = {
  yes: 'M4.8 8.3l2.2 2.2 4.3-4.8',
  no: 'M4.7 4.7l6.6 6.6M11.3 4.7l-6.6 6.6',
  maybe: 'M6.3 6.4c0-2.3 3.5-2.2 3.5 0 0 1.3-1.8 1.4-1.8 2.8M8 11.3v.1',
}

interface VerdictMarkProps {
  readonly answer: Answer
  /** Said to those who do not see it; without it, the mark stands beside the same words. */
  readonly label?: string
}

/** Yes is a filled disc, no a bare cross, "as far as known" a dashed ring: shapes first, then colours. */
export function VerdictMark({ answer, label }: VerdictMarkProps) {
  return (
    <svg
      className={classes.mark}
      data-answer={answer}
      viewBox="0 0 16 16"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      {answer === 'no' ? null : <circle className={classes.ring} cx="8" cy="8" r="7" />}
      <path className={classes.sign} d={paths[answer]} />
    </svg>
  )
}
