import { fold } from '../../ui/fold.ts'
import { cutAtHits } from '../tree/search.ts'
import type { Words } from './containing.ts'
import classes from './finder.module.css'
import { meantIn } from './mistakes.ts'

/** A text in which what was looked for stands out. */
export function MarkedText({ text, words }: { readonly text: string; readonly words: Words }) {
  if (words.length === 0) return text
  return cutAtHits(text, meantIn(fold(text), words)).map(({ text: stretch, hit }, place) =>
    // oxlint-disable-next-line react/no-array-index-key
    hit ? (
      <mark key={place} className={classes.hit}>
        {stretch}
      </mark>
    ) : (
      stretch
    ),
  )
}
