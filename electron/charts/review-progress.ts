import { judgedOf } from '../../shared/review/row-parts.ts'
import type { DecisionRow, PlainItem } from '../../shared/model/review.ts'
import { askedOf, isDecided, outcomeOf } from '../../shared/review/outcome.ts'

/**
 * How many items of a review were decided at each of these moments (ISO 8601, UTC, oldest first), by what they are decided
 * by now: an item counts from the last answer that it needed, or from when it was settled.
 */
export function decidedOverTime(
  items: readonly PlainItem[],
  decisions: readonly DecisionRow[],
  moments: readonly string[],
): readonly number[] {
  const byItem = Map.groupBy(decisions, ({ item }) => item)
  const times = items
    .flatMap((item) => decidedAt(item, byItem.get(item.id) ?? []) ?? [])
    .toSorted((one, other) => one - other)
  let count = 0
  return moments.map((moment) => {
    const until = Date.parse(moment)
    while (count < times.length && times[count]! <= until) count++
    return count
  })
}

/** Milliseconds since 1970; null for an item that is not decided. */
function decidedAt(item: PlainItem, decisions: readonly DecisionRow[]): number | null {
  const judged = judgedOf(item)
  if (judged.settled) return Date.parse(judged.settled.at)
  if (decisions.length === 0 || !isDecided(outcomeOf(judged, decisions))) return null
  const asked = new Set(askedOf(judged, decisions))
  const answered = decisions.filter(({ reviewer }) => asked.has(reviewer))
  return Math.max(...answered.map(({ at }) => Date.parse(at)))
}
