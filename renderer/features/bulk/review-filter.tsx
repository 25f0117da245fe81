import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { FilterToggle } from '../../ui/filter-toggle.tsx'
import { outcomeKinds, tally } from './line.ts'
import type { Judged, OutcomeKind } from './line.ts'

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
        <FilterToggle
          key={kind}
          isOn={kind === chosen}
          onToggle={() => onChoose(kind === chosen ? null : kind)}
          count={number(count[kind])}
        >
          {t(`${past ? 'was' : 'is'}.${kind}`)}
        </FilterToggle>
      ))}
    </>
  )
}
