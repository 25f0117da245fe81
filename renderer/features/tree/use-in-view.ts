import { useCallback, useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { movedTo, scrollToSee } from './in-view.ts'
import type { InView } from './in-view.ts'

export const rowHeight = 28

/** Room above the first row. */
export const above = 4

/** Room below the last row, and below the one at which the keyboard is. */
export const below = 12

/** Scrolls so that a row can be seen: no more than needed, under so many rows that cover the upper edge, or to the middle. */
export type ScrollToRow = (row: number, how: { readonly covered: number } | 'center') => void

/** Follows what a scroller of rows shows. */
export function useInView(scroller: RefObject<HTMLElement | null>): readonly [InView, ScrollToRow] {
  // Until it can be measured, as much as the window has room for.
  const [view, setView] = useState<InView>(() => ({ edge: 0, lines: linesIn(window.innerHeight), base: 0 }))

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const look = () => {
      const edge = Math.max(0, Math.floor((box.scrollTop - above) / rowHeight))
      // Before the frame is painted: else it would show where no rows are yet.
      flushSync(() => setView((before) => (before.edge === edge ? before : movedTo(before, edge))))
    }
    const measure = new ResizeObserver(() => {
      const lines = linesIn(box.clientHeight)
      setView((before) => (before.lines === lines ? before : { ...before, lines }))
    })
    box.addEventListener('scroll', look, { passive: true })
    measure.observe(box)
    return () => {
      box.removeEventListener('scroll', look)
      measure.disconnect()
    }
  }, [scroller])

  const scrollTo = useCallback<ScrollToRow>((row, how) => showRow(scroller, row, how), [scroller])
  return [view, scrollTo]
}

function showRow(scroller: RefObject<HTMLElement | null>, ...[row, how]: Parameters<ScrollToRow>): void {
  const box = scroller.current
  if (!box) return
  const top = above + row * rowHeight
  const height = box.clientHeight
  if (how === 'center') box.scrollTop = top + (rowHeight - height) / 2
  else {
    const padding = { top: above + how.covered * rowHeight, bottom: below }
    const to = scrollToSee({ scrollTop: box.scrollTop, height }, { top, bottom: top + rowHeight }, padding)
    if (to !== null) box.scrollTop = to
  }
}

function linesIn(height: number): number {
  return Math.ceil(height / rowHeight)
}
