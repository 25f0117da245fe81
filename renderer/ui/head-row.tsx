import type { ReactNode } from 'react'
import classes from './head-row.module.css'

interface HeadRowProps {
  /** Its line in the list, and where that begins, in pixels. */
  readonly at: number
  readonly top: number
  readonly height: number
  readonly children: ReactNode
}

/** The head of the rows below it, in a list of which only a part exists. */
export function HeadRow({ at, top, height, children }: HeadRowProps) {
  return (
    <div
      className={classes.head}
      role="row"
      aria-rowindex={at + 1}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <div role="gridcell">
        <h2 className={classes.title}>{children}</h2>
      </div>
    </div>
  )
}
