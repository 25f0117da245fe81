import { useReactFlow } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { keptViewport } from './kept-viewports.ts'
import type { Layout } from './model/layout.ts'
import { accountNodeId } from './model/scene.ts'
import { firstViewport } from './model/viewports.ts'
import type { VisibleMap } from './use-map-scene.ts'
import type { Moves } from './use-moves.ts'

/**
 * Another account in the middle is looked at as it was before, or from where all of it can be read. When the map
 * changes around the same account, the card at the cursor stays where the eye has it.
 */
export function useSteadyViewport(
  { layout, focus, cursor }: VisibleMap,
  pane: RefObject<HTMLElement | null>,
  { go }: Moves,
): void {
  const { getViewport, viewportInitialized } = useReactFlow()
  const before = useRef<{ readonly focus: string | null; readonly layout: Layout } | null>(null)
  useLayoutEffect(() => {
    const last = before.current
    if (!pane.current || !viewportInitialized || last?.layout === layout) return
    before.current = { focus, layout }
    if (last === null || last.focus !== focus) {
      const size = { width: pane.current.clientWidth, height: pane.current.clientHeight }
      const [first] = layout.nodes.keys()
      const middle = focus === null ? (first ?? null) : accountNodeId(focus)
      go(keptViewport(focus) ?? firstViewport(size, layout, middle), last !== null)
      return
    }
    const [from, to] = [last.layout, layout].map(({ nodes }) => nodes.get(cursor ?? ''))
    if (!from || !to || (from.x === to.x && from.y === to.y)) return
    const { x, y, zoom } = getViewport()
    go({ x: x + (from.x - to.x) * zoom, y: y + (from.y - to.y) * zoom, zoom }, false)
  }, [layout, focus, cursor, pane, go, getViewport, viewportInitialized])
}
