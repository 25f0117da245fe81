import { VirtualRows } from '../../ui/virtual-rows.tsx'
import type { Judged, Phase } from './line.ts'
import { ReviewRow } from './review-row.tsx'

export interface ReviewListProps {
  readonly label: string
  readonly judged: readonly Judged[]
  readonly phase?: Phase
  readonly advised?: boolean
  readonly about?: string | null
}

/** Steps in their order, each with its outcome. */
export function ReviewList({
  label,
  judged,
  phase = 'before',
  advised = false,
  about = null,
}: ReviewListProps) {
  return (
    <VirtualRows label={label} rows={judged} height={37}>
      {(one) => <ReviewRow judged={one} phase={phase} advised={advised} about={about} />}
    </VirtualRows>
  )
}
