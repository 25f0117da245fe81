import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range as VirtualRange, VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useMemo } from 'react'
import type { RefObject } from 'react'
import { metrics } from './metrics.ts'
import type { Page } from './model/keys.ts'
import type { Cell, Range } from './model/ranges.ts'
import type { GridSize } from './model/selection.ts'

/** The part of the grid that is in the window. */
export interface Viewport {
  readonly rows: readonly VirtualItem[]
  readonly cols: readonly VirtualItem[]
  /** The whole grid with its heads, in pixels. */
  readonly width: number
  readonly height: number
  /** null before the window is measured. */
  readonly visible: Range | null
  readonly page: Page
  readonly reveal: (cell: Cell) => void
}

/** Both axes are virtual. The active cell stays mounted wherever the person scrolls, so focus is never lost. */
export function useViewport(
  scroller: RefObject<HTMLDivElement | null>,
  size: GridSize,
  active: Cell,
): Viewport {
  const keepRow = useKeeping(active.row)
  const keepCol = useKeeping(active.col)
  // The React Compiler cannot follow a virtualizer; it is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: size.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => metrics.rowHeight,
    paddingStart: metrics.headHeight,
    overscan: 4,
    rangeExtractor: keepRow,
    useFlushSync: false,
  })
  const cols = useVirtualizer({
    horizontal: true,
    count: size.cols,
    getScrollElement: () => scroller.current,
    estimateSize: () => metrics.colWidth,
    paddingStart: metrics.headWidth,
    overscan: 2,
    rangeExtractor: keepCol,
    useFlushSync: false,
  })
  const top = rows.range?.startIndex
  const bottom = rows.range?.endIndex
  const left = cols.range?.startIndex
  const right = cols.range?.endIndex
  const visible = useMemo(
    () =>
      top === undefined || bottom === undefined || left === undefined || right === undefined
        ? null
        : { top, bottom, left, right },
    [top, bottom, left, right],
  )
  const reveal = useCallback(
    (cell: Cell) => {
      if (scroller.current) scrollToShow(scroller.current, cell)
    },
    [scroller],
  )
  return {
    rows: rows.getVirtualItems(),
    cols: cols.getVirtualItems(),
    width: cols.getTotalSize(),
    height: rows.getTotalSize(),
    visible,
    page: {
      rows: pageOf(top, bottom, metrics.headHeight / metrics.rowHeight),
      cols: pageOf(left, right, metrics.headWidth / metrics.colWidth),
    },
    reveal,
  }
}

function useKeeping(index: number): (range: VirtualRange) => number[] {
  return useCallback(
    (range: VirtualRange) => {
      const inView = defaultRangeExtractor(range)
      if (index < 0 || index >= range.count || inView.includes(index)) return inView
      return index < (inView[0] ?? 0) ? [index, ...inView] : [...inView, index]
    },
    [index],
  )
}

/** What is in the range lies partly below a head; one line stays in view from page to page. */
function pageOf(from: number | undefined, to: number | undefined, below: number): number {
  return Math.max(1, Math.floor((to ?? 0) - (from ?? 0) - below - 1))
}

/** Scrolls just as far as it takes to see a cell beside the heads. */
function scrollToShow(scroller: HTMLElement, { row, col }: Cell): void {
  const { rowHeight, colWidth, headWidth, headHeight } = metrics
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller
  const top = into(row * rowHeight, rowHeight, scrollTop, clientHeight - headHeight)
  const left = into(col * colWidth, colWidth, scrollLeft, clientWidth - headWidth)
  if (top !== scrollTop || left !== scrollLeft) scroller.scrollTo({ top, left })
}

function into(start: number, length: number, from: number, room: number): number {
  if (start < from) return start
  return start + length > from + room ? start + length - room : from
}
