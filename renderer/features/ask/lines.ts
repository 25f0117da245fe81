import { sides } from '../../../shared/contract/access.ts'
import type { Side } from '../../../shared/contract/access.ts'

/** How many rows are asked for at once: a few screens full. */
export const pageLength = 100

/** A head above the rows of a side, or the row that stands at a place of its list. */
export type AnswerLine =
  | { readonly line: 'head'; readonly side: Side; readonly count: number }
  | { readonly line: 'row'; readonly side: Side; readonly place: number }

/** The rows of a list that has no sides. */
export function plainLines(count: number): readonly AnswerLine[] {
  return Array.from({ length: count }, (_, place) => ({ line: 'row', side: 'one', place }))
}

/** Both sides, each under its head; one that has nothing is not told. */
export function sidedLines(counts: Readonly<Record<Side, number>>): readonly AnswerLine[] {
  const lines: AnswerLine[] = []
  for (const side of sides) {
    const count = counts[side]
    if (count > 0) lines.push({ line: 'head', side, count })
    for (let place = 0; place < count; place++) lines.push({ line: 'row', side, place })
  }
  return lines
}

/** The page that a place is on, as the back end is asked for it. */
export function pageWith(place: number): { readonly from: number; readonly limit: number } {
  return { from: place - (place % pageLength), limit: pageLength }
}
