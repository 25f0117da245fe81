import { metricsNow } from './metrics.ts'
import type { Spot } from './model/geometry.ts'

/** How near an edge the pointer scrolls the grid while something is drawn, and by how much in a frame. */
const edge = 28
const step = 18

/** Which way the grid may go on. */
export type Going = 'both' | 'rows' | 'cols'

export interface EdgeScroll {
  /** The pointer is here now. */
  readonly at: (point: { readonly clientX: number; readonly clientY: number }) => void
  readonly stop: () => void
}

/**
 * Scrolls on for as long as the pointer is beyond an edge, also when it rests there. `moved` is told where
 * the pointer is each time it moves over the grid, or the grid under it.
 */
export function startEdgeScroll(
  scroller: HTMLElement,
  going: Going,
  moved: (spot: Spot, point: { readonly clientX: number; readonly clientY: number }) => void,
): EdgeScroll {
  let point: { readonly clientX: number; readonly clientY: number } | null = null
  let frame: number | null = null
  const tell = (): void => {
    if (!point) return
    const box = scroller.getBoundingClientRect()
    const { scrollLeft, scrollTop } = scroller
    moved({ x: point.clientX - box.left, y: point.clientY - box.top, scrollLeft, scrollTop }, point)
  }
  const go = (): void => {
    frame = null
    if (!point) return
    const box = scroller.getBoundingClientRect()
    const { headWidth, headHeight } = metricsNow()
    const left = beyond(point.clientX - box.left, headWidth, scroller.clientWidth - edge)
    const top = beyond(point.clientY - box.top, headHeight, scroller.clientHeight - edge)
    const by = { left: going === 'rows' ? 0 : left, top: going === 'cols' ? 0 : top }
    if (by.left === 0 && by.top === 0) return
    scroller.scrollBy(by)
    tell()
    frame = requestAnimationFrame(go)
  }
  return {
    at: (next) => {
      point = { clientX: next.clientX, clientY: next.clientY }
      tell()
      frame ??= requestAnimationFrame(go)
    },
    stop: () => {
      point = null
      if (frame !== null) cancelAnimationFrame(frame)
      frame = null
    },
  }
}

function beyond(at: number, from: number, to: number): number {
  if (at < from) return -step
  return at > to ? step : 0
}
