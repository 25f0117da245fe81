import { memo, useCallback, useEffect, useRef } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { startEdgeScroll } from './edge-scroll.ts'
import type { EdgeScroll } from './edge-scroll.ts'
import { fillNow } from './fill-facts.ts'
import { nothingFilled, useFill } from './fill-state.ts'
import { useGridView } from './grid-view.ts'
import { judge, useJudgements } from './judgements.ts'
import classes from './layers.module.css'
import { metricsNow, useMetrics } from './metrics.ts'
import type { GridAxes } from './model/axes.ts'
import { fillTo } from './model/fill.ts'
import type { Fill } from './model/fill.ts'
import { cellNear } from './model/geometry.ts'
import { liveRange } from './model/selection.ts'
import { planNow } from './plan-facts.ts'
import { boxOf } from './selection-layer.tsx'
import type { GridActs } from './use-grid-acts.ts'

interface Pull {
  readonly scroll: EdgeScroll
  /** What the cells are of: when that changes, nobody can tell any more which ones were meant. */
  readonly axes: GridAxes
}

interface FillHandleProps {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly axesNow: () => GridAxes
  readonly acts: GridActs
}

/**
 * The corner of the selection, to be pulled over further cells like a spreadsheet's. It is for the mouse; on
 * the keyboard Ctrl+D and Ctrl+R do the same.
 */
export const FillHandle = memo(function FillHandle({ scroller, axesNow, acts }: FillHandleProps) {
  const metrics = useMetrics()
  const selection = useGridView((view) => view.selection)
  const pulling = useRef<Pull | null>(null)
  const range = liveRange(selection)

  const end = useCallback((): void => {
    pulling.current?.scroll.stop()
    pulling.current = null
    useFill.setState(nothingFilled)
  }, [])
  useEffect(() => {
    const giveUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !pulling.current) return
      event.stopPropagation()
      end()
    }
    window.addEventListener('keydown', giveUp, true)
    // The back end's word comes after the corner has arrived.
    const stop = useJudgements.subscribe(() => {
      const { fill } = useFill.getState()
      if (fill && pulling.current?.axes === axesNow()) look(fill, axesNow())
    })
    return () => {
      window.removeEventListener('keydown', giveUp, true)
      stop()
      if (pulling.current) end()
    }
  }, [axesNow, end])

  if (selection.kept.length > 0) return null
  const { left, top, width, height } = boxOf(range, metrics)
  return (
    <div
      className={classes.handle}
      style={{ left: left + width, top: top + height }}
      data-fill-handle=""
      aria-hidden
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        const element = scroller.current
        if (event.button !== 0 || !element) return
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        const axes = axesNow()
        const size = { rows: axes.rows.length, cols: axes.columns.length }
        const scroll = startEdgeScroll(element, 'both', (spot, { clientX: x, clientY: y }) => {
          if (axesNow() !== axes) return end()
          const fill = fillTo(range, cellNear(spot, metricsNow(), size))
          useFill.setState({ x, y })
          if (sameFill(fill, useFill.getState().fill)) return undefined
          if (fill) return look(fill, axes)
          return useFill.setState({ ...nothingFilled, x, y })
        })
        pulling.current = { scroll, axes }
      }}
      onPointerMove={(event) => {
        event.stopPropagation()
        pulling.current?.scroll.at(event)
      }}
      onPointerUp={(event) => {
        event.stopPropagation()
        const { fill } = useFill.getState()
        const isSame = pulling.current?.axes === axesNow()
        end()
        if (isSame && fill) void acts.fill(fill)
      }}
      onPointerCancel={end}
    />
  )
})

/** Works out what a fill would do, and asks about what is not judged yet. */
function look(fill: Fill, axes: GridAxes): void {
  const parts = fillNow(fill, axes)
  if ('tooMany' in parts) return useFill.setState({ fill, plans: [], tooMany: parts.tooMany })
  useFill.setState({ fill, plans: parts.map(({ role, target }) => planNow(role, target)), tooMany: null })
  for (const { role, target } of parts) void judge(role, target.placements)
}

function sameFill(a: Fill | null, b: Fill | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
