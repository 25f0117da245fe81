import type { Cell } from './model/ranges.ts'

/** Moves the focus to a cell that is mounted, or will be by the next frame. */
export function focusCell(grid: HTMLElement | null, cell: Cell): void {
  requestAnimationFrame(() => focus(cellIn(grid, cell)))
}

/** The same for a cell that was pressed. At once where it can be: a key that is pressed right after belongs to it. */
export function focusPressed(grid: HTMLElement | null, cell: Cell): void {
  focus(cellIn(grid, cell))
  focusCell(grid, cell)
}

/** A heading between rows is one cell, whatever the column. */
function cellIn(grid: HTMLElement | null, { row, col }: Cell) {
  return grid?.querySelector(`[data-cell="${row}:${col}"], [data-heading="${row}"]`)
}

/** Moves the focus to the active cell, from elsewhere on the screen. */
export function focusActive(): void {
  focus(document.querySelector('[role=grid] [data-active]'))
}

function focus(cell: Element | null | undefined): void {
  if (cell instanceof HTMLElement) cell.focus({ preventScroll: true })
}
