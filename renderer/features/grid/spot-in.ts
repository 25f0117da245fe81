import type { Spot } from './model/geometry.ts'

/** Turns a point of the window into a point of the grid. */
export function spotIn(
  grid: HTMLElement,
  point: { readonly clientX: number; readonly clientY: number },
): Spot {
  const box = grid.getBoundingClientRect()
  return {
    x: point.clientX - box.left,
    y: point.clientY - box.top,
    scrollLeft: grid.scrollLeft,
    scrollTop: grid.scrollTop,
  }
}
