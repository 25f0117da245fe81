import { useRef } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { focusCell } from './focus-cell.ts'
import { useGridView } from './grid-view.ts'
import { metrics } from './metrics.ts'
import { cellNear, hitAt } from './model/geometry.ts'
import type { Hit, Spot } from './model/geometry.ts'
import { extendTo, selectCell, toggleCell, wholeLines } from './model/selection.ts'
import type { GridSize, Selection } from './model/selection.ts'
import { spotIn } from './spot-in.ts'

interface Drawing {
  readonly on: Hit['on']
  readonly pointer: number
}

/** How near an edge the pointer scrolls the grid while a selection is drawn, and by how much. */
const edge = 28
const step = 18

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
    focusCell(scroller.current, next.focus)
  }

  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>): void => {
      if (event.button !== 0 || !(event.target instanceof Element)) return
      const hit = hitAt(spotIn(event.currentTarget, event), metrics, size)
      pressedChip.current = null
      if (!hit || event.target.closest('button') !== null) return
      if (event.target.closest('[data-chip]') !== null) {
        pressedChip.current = hit
        return
      }
      // The browser would move the focus to the cell under the pointer, also when Shift extends.
      event.preventDefault()
      press(hit, event)
      drawing.current = { on: hit.on, pointer: event.pointerId }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>): void => {
      if (drawing.current?.pointer !== event.pointerId) return
      const spot = spotIn(event.currentTarget, event)
      scrollNear(event.currentTarget, spot, drawing.current.on)
      const near = cellNear(spot, metrics, size)
      const { selection, select } = useGridView.getState()
      const corner = {
        row: drawing.current.on === 'person' ? size.rows - 1 : near.row,
        col: drawing.current.on === 'account' ? size.cols - 1 : near.col,
      }
      const same = corner.row === selection.corner.row && corner.col === selection.corner.col
      if (!same) select(extendTo(selection, corner))
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>): void => {
      if (pressedChip.current) press(pressedChip.current, event)
      pressedChip.current = null
      drawing.current = null
    },
    onPointerCancel: (): void => {
      pressedChip.current = null
      drawing.current = null
    },
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

/** Scrolls on when a rectangle is drawn beyond the edge; whole rows and columns only along their own axis. */
function scrollNear(scroller: HTMLElement, { x, y }: Pick<Spot, 'x' | 'y'>, on: Hit['on']): void {
  const left = on === 'account' ? 0 : beyond(x, metrics.headWidth, scroller.clientWidth - edge)
  const top = on === 'person' ? 0 : beyond(y, metrics.headHeight, scroller.clientHeight - edge)
  if (left !== 0 || top !== 0) scroller.scrollBy({ left, top })
}

function beyond(at: number, from: number, to: number): number {
  if (at < from) return -step
  return at > to ? step : 0
}
