import { memo } from 'react'
import classes from './layers.module.css'
import type { Metrics } from './model/geometry.ts'
import type { Range } from './model/ranges.ts'
import { selectedRanges } from './model/selection.ts'
import type { Selection } from './model/selection.ts'

/** Where a rectangle of cells lies inside the grid. */
export function boxOf(range: Range, metrics: Metrics) {
  return {
    left: metrics.headWidth + range.left * metrics.colWidth,
    top: metrics.headHeight + range.top * metrics.rowHeight,
    width: (range.right - range.left + 1) * metrics.colWidth,
    height: (range.bottom - range.top + 1) * metrics.rowHeight,
  }
}

/** The selected rectangles, drawn over the cells so that a change of the selection redraws no cell. */
export const SelectionLayer = memo(function SelectionLayer({
  selection,
  focused,
  metrics,
}: {
  readonly selection: Selection
  readonly metrics: Metrics
  /** The keyboard is in the grid. */
  readonly focused: boolean
}) {
  const { row, col } = selection.focus
  return (
    <>
      {selectedRanges(selection).map((range) => (
        <div
          key={`${range.top} ${range.left} ${range.bottom} ${range.right}`}
          className={classes.selected}
          style={boxOf(range, metrics)}
          aria-hidden
        />
      ))}
      <div
        className={classes.active}
        data-focused={focused || undefined}
        style={boxOf({ top: row, bottom: row, left: col, right: col }, metrics)}
        aria-hidden
      />
    </>
  )
})
