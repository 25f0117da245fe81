import type { ConnectionLineComponentProps } from '@xyflow/react'
import classes from './map-canvas.module.css'
import { edgePath } from './model/edge-path.ts'

/** The line from the handle to the pointer. */
export function LinkDragLine({ fromX, fromY, toX, toY }: ConnectionLineComponentProps) {
  return <path className={classes.drag} d={edgePath({ x: fromX, y: fromY }, { x: toX, y: toY })} />
}
