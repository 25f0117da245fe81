import type { Cell } from './model/ranges.ts'

/**
 * Moves the focus to a cell that is mounted, or will be by the next frame. At once where it can be: a key that is
 * pressed right after belongs to it.
 */
export function focusCell(grid: HTMLElement | null, { row, col }: Cell): void {
  const move = (): void => focus(grid?.querySelector(`[data-cell="${row}:${col}"]`))
  move()
  requestAnimationFrame(move)
}

/** Moves the focus to the active cell, from elsewhere on the screen. */
export function focusActive(): void {
  focus(document.querySelector('[data-cell][data-active]'))
}

function focus(cell: Element | null | undefined): void {
  if (cell instanceof HTMLElement) cell.focus({ preventScroll: true })
}
