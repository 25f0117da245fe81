import { fold } from '../../ui/fold.ts'
import { cutAtHits } from '../tree/search.ts'
import classes from './finder.module.css'
import { meantIn } from './match.ts'
import type { Words } from './match.ts'

/** A name in which what was looked for stands out. */
export function MarkedName({
  text,
  words,
  quiet = false,
}: {
  readonly text: string
  readonly words: Words
  readonly quiet?: boolean
}) {
  return (
    <span className={quiet ? undefined : classes.name}>
      {cutAtHits(text, meantIn(fold(text), words)).map(({ text: stretch, hit }, place) =>
        // oxlint-disable-next-line react/no-array-index-key
        hit ? (
          <mark key={place} className={classes.hit}>
            {stretch}
          </mark>
        ) : (
          stretch
        ),
      )}
    </span>
  )
}
