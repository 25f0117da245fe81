import { defaultRangeExtractor } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'

/** The rows in sight and one more, which must stay in the page because the list refers to it. */
export function rangeWith(range: Range, kept: number): number[] {
  const rows = defaultRangeExtractor(range)
  if (kept < 0 || kept >= range.count || rows.includes(kept)) return rows
  return kept < (rows[0] ?? 0) ? [kept, ...rows] : [...rows, kept]
}
