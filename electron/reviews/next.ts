import { monthsLater } from '../../shared/review/months-later.ts'
import type { ReviewContent, ReviewRow } from '../../shared/model/review.ts'

/**
 * The day by which a finished review that recurs is to be done again: so many months after its own last day, on the last
 * of the month where there is no such day. Null where it does not recur, is not finished, or was begun again.
 */
export function nextOf(
  { id, state }: Pick<ReviewRow, 'id' | 'state'>,
  { due, every }: Pick<ReviewContent, 'due' | 'every'>,
  all: readonly Pick<ReviewRow, 'previous'>[],
): string | null {
  if (every === undefined || state !== 'finished') return null
  return all.some(({ previous }) => previous === id) ? null : monthsLater(due, every)
}
