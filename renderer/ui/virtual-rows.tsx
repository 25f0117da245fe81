import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import classes from './virtual-rows.module.css'

export interface VirtualRowsProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  /** Height of a usual row; each is measured once it is there. */
  readonly height: number
  readonly children: (row: Row, place: number) => ReactNode
}

/** A long list of rows that may wrap. Only those in view exist; it is scrolled by wheel and by keys. */
export function VirtualRows<Row>({ label, rows, height, children }: VirtualRowsProps<Row>) {
  const scroll = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 10,
  })
  return (
    // What scrolls must be reachable to be scrolled with keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroll} className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <ul className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={classes.row}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
            >
              {children(row, item.index)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
