import type { Metrics } from './geometry.ts'
import type { Range } from './ranges.ts'
import type { GridSize } from './selection.ts'

/** How far the grid has been scrolled, and how much of it there is to see, in pixels. */
export interface Opening {
  readonly scrollLeft: number
  readonly scrollTop: number
  readonly width: number
  readonly height: number
}

/** The cells of which some part lies in the opening beside the heads; null where there are none. */
export function cellsIn(opening: Opening, metrics: Metrics, size: GridSize): Range | null {
  if (size.rows === 0 || size.cols === 0) return null
  const { rowHeight, colWidth, headWidth, headHeight } = metrics
  const [top, bottom] = placesIn(opening.scrollTop, opening.height - headHeight, rowHeight, size.rows)
  const [left, right] = placesIn(opening.scrollLeft, opening.width - headWidth, colWidth, size.cols)
  return { top, bottom, left, right }
}

function placesIn(from: number, room: number, step: number, count: number): readonly [number, number] {
  const last = count - 1
  const first = Math.max(0, Math.min(Math.floor(from / step), last))
  return [first, Math.max(first, Math.min(Math.ceil((from + Math.max(room, 0)) / step) - 1, last))]
}

/** The places to draw: those in view, some on either side, and one more that is never let go. */
export function placesToDraw(
  from: number,
  to: number,
  count: number,
  beside: number,
  always: number,
): readonly number[] {
  const first = Math.max(0, from - beside)
  const last = Math.min(count - 1, to + beside)
  const places: number[] = []
  if (always >= 0 && always < first) places.push(always)
  for (let place = first; place <= last; place += 1) places.push(place)
  if (always > last && always < count) places.push(always)
  return places
}

/** The last heading at or above a row, by its place; -1 where there is none. */
export function headingOf(headings: readonly number[], row: number): number {
  let low = 0
  let high = headings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (headings[middle]! <= row) low = middle + 1
    else high = middle
  }
  return headings[low - 1] ?? -1
}
