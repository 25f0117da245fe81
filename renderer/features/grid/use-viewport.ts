import { useLayoutEffect, useMemo, useState } from 'react'
import type { RefObject } from 'react'
import { metricsNow } from './metrics.ts'
import type { Metrics } from './model/geometry.ts'
import type { Page } from './model/keys.ts'
import type { Cell, Range } from './model/ranges.ts'
import type { GridSize } from './model/selection.ts'
import { seating } from './model/seats.ts'
import type { Seated } from './model/seats.ts'
import { cellsIn, placesToDraw } from './model/window.ts'
import type { Opening } from './model/window.ts'

/** The part of the grid that is in the window. */
export interface Viewport {
  /** The rows and columns to draw. */
  readonly rows: readonly Seated[]
  readonly cols: readonly Seated[]
  /** The whole grid with its heads, in pixels. */
  readonly width: number
  readonly height: number
  /** null before the window is measured. */
  readonly visible: Range | null
  readonly page: Page
  readonly reveal: (cell: Cell) => void
}

const beside = { rows: 3, cols: 2 }

/**
 * Both axes are virtual; all rows are as high and all columns as wide, so their places are simple sums (see
 * docs/decisions/0051 for why no library does them). The active cell stays mounted wherever the person
 * scrolls, so focus is never lost.
 */
export function useViewport(
  scroller: RefObject<HTMLDivElement | null>,
  size: GridSize,
  active: Cell,
  metrics: Metrics,
  /** A heading stays at the top, over the first row. */
  headed: boolean,
): Viewport {
  const [opening, setOpening] = useState<Opening | null>(null)
  const [seatRows] = useState(seating)
  const [seatCols] = useState(seating)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const look = (): void => setOpening((before) => openingOf(element, before))
    // Not when the observer speaks for the first time: the cells would be asked for a frame later.
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller])

  const seen = opening && cellsIn(opening, metrics, size)
  const { top = 0, bottom = 0, left = 0, right = 0 } = seen ?? {}
  const some = seen !== null
  const visible = useMemo(
    () => (some ? { top, bottom, left, right } : null),
    [some, top, bottom, left, right],
  )
  const rows = useMemo(
    () => seatRows(some ? placesToDraw(top, bottom, size.rows, beside.rows, active.row) : [], active.row),
    [seatRows, some, top, bottom, size.rows, active.row],
  )
  const cols = useMemo(
    () => seatCols(some ? placesToDraw(left, right, size.cols, beside.cols, active.col) : [], active.col),
    [seatCols, some, left, right, size.cols, active.col],
  )
  const reveal = (cell: Cell): void => {
    const element = scroller.current
    if (!element) return
    scrollToShow(element, cell, headed)
    // At once, and not when the browser tells of it: one drawing less.
    setOpening((before) => openingOf(element, before))
  }
  return {
    rows,
    cols,
    width: metrics.headWidth + size.cols * metrics.colWidth,
    height: metrics.headHeight + size.rows * metrics.rowHeight,
    visible,
    page: { rows: pageOf(top, bottom), cols: pageOf(left, right) },
    reveal,
  }
}

/** The same opening as before where no other row or column comes into view. */
function openingOf(element: HTMLElement, before: Opening | null): Opening {
  const { scrollLeft, scrollTop, clientWidth: width, clientHeight: height } = element
  const { rowHeight, colWidth } = metricsNow()
  const same =
    before?.width === width &&
    before.height === height &&
    samePlaces(before.scrollTop, scrollTop, rowHeight) &&
    samePlaces(before.scrollLeft, scrollLeft, colWidth)
  return same ? before : { scrollLeft, scrollTop, width, height }
}

/** Within half a row: nothing else comes into view by less, as some is drawn beside the visible part. */
function samePlaces(before: number, now: number, step: number): boolean {
  return Math.floor((before * 2) / step) === Math.floor((now * 2) / step)
}

/** One line stays in view from page to page. */
function pageOf(from: number, to: number): number {
  return Math.max(1, to - from - 1)
}

/** Scrolls just as far as it takes to see a cell beside the heads. */
function scrollToShow(scroller: HTMLElement, { row, col }: Cell, headed: boolean): void {
  const { rowHeight, colWidth, headWidth, headHeight } = metricsNow()
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller
  const above = headed ? rowHeight : 0
  const top = into(row * rowHeight, rowHeight, scrollTop, clientHeight - headHeight, above)
  const left = into(col * colWidth, colWidth, scrollLeft, clientWidth - headWidth, 0)
  if (top !== scrollTop || left !== scrollLeft) scroller.scrollTo({ top, left })
}

function into(start: number, length: number, from: number, room: number, covered: number): number {
  if (start < from + covered) return Math.max(0, start - covered)
  return start + length > from + room ? start + length - room : from
}
