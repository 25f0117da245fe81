import { useEffect, useRef } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { startEdgeScroll } from './edge-scroll.ts'
import type { EdgeScroll } from './edge-scroll.ts'
import { focusPressed } from './focus-cell.ts'
import { useGridView } from './grid-view.ts'
import { metricsNow } from './metrics.ts'
import { cellNear, hitAt } from './model/geometry.ts'
import type { Hit, Spot } from './model/geometry.ts'
import { extendTo, selectCell, toggleCell, wholeLines } from './model/selection.ts'
import type { GridSize, Selection } from './model/selection.ts'
import { spotIn } from './spot-in.ts'

interface Drawing {
  readonly pointer: number
  readonly scroll: EdgeScroll
}

/**
 * Click, Shift and click, Ctrl and click, and drawing a rectangle from an empty part of a cell; on a
 * head, whole rows and columns. A chip is left to the drag that it starts, and selects on a click.
 */
export function usePointerSelection(scroller: RefObject<HTMLDivElement | null>, size: GridSize) {
  const drawing = useRef<Drawing | null>(null)
  const pressedChip = useRef<Hit | null>(null)

  const press = (hit: Hit, event: PointerEvent): void => {
    const { selection, select } = useGridView.getState()
    const next = pressed(selection, hit, event, size)
    select(next)
    focusPressed(scroller.current, next.focus)
  }

  const draw = (spot: Spot, on: Hit['on']): void => {
    const near = cellNear(spot, metricsNow(), size)
    const { selection, select } = useGridView.getState()
    const corner = {
      row: on === 'person' ? size.rows - 1 : near.row,
      col: on === 'account' ? size.cols - 1 : near.col,
    }
    const same = corner.row === selection.corner.row && corner.col === selection.corner.col
    if (!same) select(extendTo(selection, corner))
  }
  const end = (): void => {
    drawing.current?.scroll.stop()
    drawing.current = null
    pressedChip.current = null
  }
  useEffect(() => () => drawing.current?.scroll.stop(), [])

  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>): void => {
      if (event.button !== 0 || !(event.target instanceof Element)) return
      const hit = hitAt(spotIn(event.currentTarget, event), metricsNow(), size)
      pressedChip.current = null
      if (!hit || event.target.closest('button') !== null) return
      if (event.target.closest('[data-chip]') !== null) {
        pressedChip.current = hit
        return
      }
      // The browser would move the focus to the cell under the pointer, also when Shift extends.
      event.preventDefault()
      press(hit, event)
      drawing.current?.scroll.stop()
      drawing.current = {
        pointer: event.pointerId,
        scroll: startEdgeScroll(event.currentTarget, goingOn[hit.on], (spot) => draw(spot, hit.on)),
      }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>): void => {
      if (drawing.current?.pointer === event.pointerId) drawing.current.scroll.at(event)
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>): void => {
      if (pressedChip.current) press(pressedChip.current, event)
      end()
    },
    onPointerCancel: end,
  }
}

function pressed(
  selection: Selection,
  hit: Hit,
  { shiftKey, ctrlKey, metaKey }: PointerEvent,
  size: GridSize,
): Selection {
  if (hit.on === 'cell') {
    if (shiftKey) return extendTo(selection, hit.cell)
    return ctrlKey || metaKey ? toggleCell(selection, hit.cell) : selectCell(hit.cell)
  }
  const axis = hit.on === 'account' ? 'rows' : 'cols'
  const cell = hit.on === 'account' ? { row: hit.row, col: 0 } : { row: 0, col: hit.col }
  return wholeLines(shiftKey ? extendTo(selection, cell) : selectCell(cell), axis, size)
}

/** Whole rows and columns go on along their own axis only. */
const goingOn = { cell: 'both', account: 'rows', person: 'cols' } as const
