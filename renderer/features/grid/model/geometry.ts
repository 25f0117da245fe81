import type { Cell } from './ranges.ts'
import type { GridSize } from './selection.ts'

/** The sizes of the grid in CSS pixels; the heads stay in view. */
export interface Metrics {
  readonly rowHeight: number
  readonly colWidth: number
  readonly headWidth: number
  readonly headHeight: number
}

/** A point in the scroller, from its top left corner, and how far it has scrolled. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly scrollLeft: number
  readonly scrollTop: number
}

/** What lies under a point. */
export type Hit =
  | { readonly on: 'cell'; readonly cell: Cell }
  | { readonly on: 'account'; readonly row: number }
  | { readonly on: 'person'; readonly col: number }

/** The cell or head under a point, or null for the corner and for what lies beyond the last cell. */
export function hitAt(spot: Spot, metrics: Metrics, size: GridSize): Hit | null {
  const row = Math.floor((spot.y - metrics.headHeight + spot.scrollTop) / metrics.rowHeight)
  const col = Math.floor((spot.x - metrics.headWidth + spot.scrollLeft) / metrics.colWidth)
  const inHead = spot.y < metrics.headHeight
  const inSide = spot.x < metrics.headWidth
  if (spot.x < 0 || spot.y < 0 || (inHead && inSide)) return null
  if (inHead) return col >= 0 && col < size.cols ? { on: 'person', col } : null
  if (inSide) return row >= 0 && row < size.rows ? { on: 'account', row } : null
  if (row < 0 || col < 0 || row >= size.rows || col >= size.cols) return null
  return { on: 'cell', cell: { row, col } }
}

/** The nearest cell to a point, for a selection that is drawn beyond the edge. */
export function cellNear(spot: Spot, metrics: Metrics, size: GridSize): Cell {
  return {
    row: place(
      Math.max(spot.y, metrics.headHeight) - metrics.headHeight + spot.scrollTop,
      metrics.rowHeight,
      size.rows,
    ),
    col: place(
      Math.max(spot.x, metrics.headWidth) - metrics.headWidth + spot.scrollLeft,
      metrics.colWidth,
      size.cols,
    ),
  }
}

function place(at: number, step: number, count: number): number {
  return Math.max(0, Math.min(Math.floor(at / step), count - 1))
}
