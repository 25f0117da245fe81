import { memo } from 'react'
import { useDrag } from './drag-state.ts'
import { useGridView } from './grid-view.ts'
import classes from './layers.module.css'
import { useMetrics } from './metrics.ts'
import { dropRanges } from './model/placements.ts'
import { boxOf } from './selection-layer.tsx'

/** The cells that a drop would fill, while a role is over them. */
export const DropLayer = memo(function DropLayer() {
  const over = useDrag((drag) => drag.over)
  const refused = useDrag((drag) => drag.plan !== null && drag.plan.changes.length === 0)
  const selection = useGridView((view) => view.selection)
  const metrics = useMetrics()
  if (over === null || over === 'remove') return null
  return dropRanges(over, selection).map((range) => (
    <div
      key={`${range.top} ${range.left} ${range.bottom} ${range.right}`}
      className={classes.drop}
      data-refused={refused || undefined}
      style={boxOf(range, metrics)}
      aria-hidden
    />
  ))
})
