import { useEffect, useRef } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { create } from 'zustand'
import { metricsNow } from './metrics.ts'
import { hitAt } from './model/geometry.ts'
import type { Cell } from './model/ranges.ts'
import type { GridSize } from './model/selection.ts'
import { spotIn } from './spot-in.ts'

/** The cell on which the pointer has come to rest. */
export const useResting = create<{ readonly cell: Cell | null }>()(() => ({ cell: null }))

const restsAfter = 450

/**
 * Lights up the row and column under the pointer, and notices when it comes to rest. The lines are told where they
 * are by an element of their own: what the grid is told, each of its cells inherits and is styled anew for.
 */
export function useHover(lines: RefObject<HTMLElement | null>, size: GridSize) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const last = useRef<Cell | null>(null)

  const leave = (): void => {
    clearTimeout(timer.current)
    last.current = null
    lines.current?.removeAttribute('data-shown')
    if (useResting.getState().cell) useResting.setState({ cell: null })
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      useResting.setState({ cell: null })
    },
    [],
  )

  return {
    onPointerLeave: leave,
    onWheel: leave,
    onDragStart: leave,
    onKeyDownCapture: leave,
    onPointerOver: (event: PointerEvent<HTMLDivElement>): void => {
      const hit = event.buttons === 0 ? hitAt(spotIn(event.currentTarget, event), metricsNow(), size) : null
      if (hit?.on !== 'cell') return leave()
      const { row, col } = hit.cell
      if (last.current?.row === row && last.current.col === col) return
      leave()
      last.current = hit.cell
      lines.current?.style.setProperty('--hover-row', String(row))
      lines.current?.style.setProperty('--hover-col', String(col))
      lines.current?.setAttribute('data-shown', '')
      timer.current = setTimeout(() => useResting.setState({ cell: hit.cell }), restsAfter)
    },
  }
}
