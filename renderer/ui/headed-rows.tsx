import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { HeadRow } from './head-row.tsx'
import { rangeWith } from './range-with.ts'
import classes from './headed-rows.module.css'
import { useRowCursor } from './use-row-cursor.ts'

/** Where a row stands, and whether the keyboard is at it. */
export interface RowPlace {
  readonly at: number
  readonly top: number
  readonly current: boolean
}

export interface HeadedRowsProps<Line> {
  readonly label: string
  /** Each head stands before its rows. */
  readonly lines: readonly Line[]
  /** Of heads and rows alike, in pixels. */
  readonly height: number
  readonly isRow: (line: Line) => boolean
  readonly keyOf: (line: Line) => string | number
  readonly renderHead: (line: Line) => ReactNode
  readonly renderRow: (line: Line, place: RowPlace) => ReactNode
}

/** Rows under heads in one list, walked with the keyboard; there may be thousands, and only those in sight exist. */
export function HeadedRows<Line>(props: HeadedRowsProps<Line>) {
  const { label, lines, height, isRow, keyOf, renderHead, renderRow } = props
  const scroller = useRef<HTMLDivElement>(null)
  const places = useMemo(() => placesOf(lines, isRow), [lines, isRow])
  // The head above the first row belongs to it.
  const cursor = useRowCursor(scroller, places, (at) => virtualizer.scrollToIndex(at <= 1 ? 0 : at))
  // Another function would have every line measured anew.
  const getItemKey = useCallback((at: number) => keyOf(lines[at]!), [keyOf, lines])
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey,
    rangeExtractor: (range) => rangeWith(range, cursor.at),
    overscan: 10,
    paddingEnd: 16,
  })
  return (
    <div ref={scroller} className={classes.scroller}>
      {/* The rows take the focus, one of them at a time. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        className={classes.list}
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length}
        style={{ height: virtualizer.getTotalSize() }}
        {...cursor.handlers}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index]
          if (line === undefined) return null
          if (isRow(line)) return renderRow(line, { at: index, top: start, current: index === cursor.at })
          return (
            <HeadRow key={key} at={index} top={start} height={height}>
              {renderHead(line)}
            </HeadRow>
          )
        })}
      </div>
    </div>
  )
}

/** A loop, because `flatMap` makes an array for each of what may be a hundred thousand lines. */
function placesOf<Line>(lines: readonly Line[], isRow: (line: Line) => boolean): readonly number[] {
  const places: number[] = []
  for (const [at, line] of lines.entries()) if (isRow(line)) places.push(at)
  return places
}
