import type { HTMLAttributes } from 'react'
import type { RowPlace } from './headed-rows.tsx'
import classes from './headed-row.module.css'

type HeadedRowProps = RowPlace & HTMLAttributes<HTMLDivElement>

/** A row of `HeadedRows` in its place, where the keyboard and screen readers find it; its cells are its own. */
export function HeadedRow({ at, top, current, className = '', ...own }: HeadedRowProps) {
  return (
    <div
      className={`${classes.row ?? ''} ${className}`}
      role="row"
      aria-rowindex={at + 1}
      data-at={at}
      tabIndex={current ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      {...own}
    />
  )
}
