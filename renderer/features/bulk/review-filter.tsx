import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { outcomeKinds, tally } from './line.ts'
import type { Judged, OutcomeKind } from './line.ts'
import classes from './review.module.css'

export interface ReviewFilterProps {
  readonly judged: readonly Judged[]
  readonly past: boolean
  readonly chosen: OutcomeKind | null
  readonly onChoose: (kind: OutcomeKind | null) => void
}

/** How many steps there are of each outcome; pressing one shows only those. */
export function ReviewFilter({ judged, past, chosen, onChoose }: ReviewFilterProps) {
  const { t } = useTranslation('bulk')
  const { number } = useFormats()
  const count = tally(judged)
  const there = outcomeKinds.filter((kind) => count[kind] > 0)
  if (there.length < 2) return null
  return (
    <>
      {there.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes.filter}
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind === chosen ? null : kind)}
        >
          <span className={classes.number}>{number(count[kind])}</span>
          {t(`${past ? 'was' : 'is'}.${kind}`)}
        </button>
      ))}
    </>
  )
}
