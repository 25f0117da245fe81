import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { readRoleDrag } from '../palette/role-drag.ts'
import type { RoleDrag } from '../palette/role-drag.ts'
import { nothingDragged, useDrag } from './drag-state.ts'
import { foresee } from './effects.ts'
import { useGridView } from './grid-view.ts'
import { judge, useJudgements } from './judgements.ts'
import { metricsNow } from './metrics.ts'
import { hitAt } from './model/geometry.ts'
import type { Hit } from './model/geometry.ts'
import { dropTarget } from './model/placements.ts'
import { planNow } from './plan-facts.ts'
import { planText } from './plan-text.ts'
import { sayStatus } from './status.ts'
import type { GridAxes } from './model/axes.ts'
import type { GridActs } from './use-grid-acts.ts'
import { useVoice } from './use-voice.ts'
import { spotIn } from './spot-in.ts'

/**
 * Takes roles that are dropped on the grid. The whole grid is one drop target and works out the cell
 * from the point, so that scrolling costs nothing. A monitor follows the pointer also where nothing
 * can be dropped: that is where the label has to say why.
 */
export function useRoleDrop(
  scroller: RefObject<HTMLDivElement | null>,
  axesNow: () => GridAxes,
  acts: GridActs,
): void {
  const voice = useVoice()

  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined

    const hitUnder = (point: { readonly clientX: number; readonly clientY: number }): Hit | null => {
      const spot = spotIn(element, point)
      const inside = spot.x < element.clientWidth && spot.y < element.clientHeight
      const { rows, columns } = axesNow()
      const size = { rows: rows.length, cols: columns.length }
      return inside ? hitAt(spot, metricsNow(), size) : null
    }
    const look = (drag: RoleDrag, hit: Hit | null): void => {
      const { drag: before, over } = useDrag.getState()
      if (before && over !== 'remove' && sameHit(over, hit)) return
      const target = hit && dropTarget(hit, useGridView.getState().selection, axesNow())
      if (target) void judge(drag, target.placements)
      const plan = target && planNow(drag, target)
      useDrag.setState({ drag, over: hit, plan })
      foresee(plan)
    }

    return combine(
      dropTargetForElements({
        element,
        getDropEffect: () => 'copy',
        canDrop: ({ input, source }) => {
          const drag = readRoleDrag(source.data)
          const hit = drag && hitUnder(input)
          if (!hit) return false
          const { over, plan } = useDrag.getState()
          // Asked for again and again while the pointer rests; the answer is there already.
          if (plan && over !== 'remove' && sameHit(over, hit)) return plan.changes.length > 0
          const target = dropTarget(hit, useGridView.getState().selection, axesNow())
          return planNow(drag, target).changes.length > 0
        },
      }),
      monitorForElements({
        canMonitor: ({ source }) => readRoleDrag(source.data) !== null,
        onDragStart: ({ source }) => useDrag.setState({ ...nothingDragged, drag: readRoleDrag(source.data) }),
        onDrag: ({ source, location: { current } }) => {
          const drag = readRoleDrag(source.data)
          const onRemove = useDrag.getState().over === 'remove'
          const elsewhere = current.dropTargets.some((target) => target.element !== element)
          if (drag && !(elsewhere && onRemove)) look(drag, elsewhere ? null : hitUnder(current.input))
        },
        onDrop: ({ source, location: { current } }) => {
          const drag = readRoleDrag(source.data)
          const { over } = useDrag.getState()
          useDrag.setState(nothingDragged)
          foresee(null)
          // Where it was let go, which may be a little further than where the label was.
          const hit = over === 'remove' ? null : hitUnder(current.input)
          if (!drag || !hit) return
          const target = dropTarget(hit, useGridView.getState().selection, axesNow())
          if (current.dropTargets.some((one) => one.element === element)) return void acts.give(drag, target)
          const { line, tone } = planText(voice, planNow(drag, target))
          if (tone !== 'does') sayStatus(line, tone === 'refused' ? 'refused' : 'said')
        },
      }),
      // The back end's word comes after the pointer has arrived.
      useJudgements.subscribe(() => {
        const { drag, over } = useDrag.getState()
        if (!drag || over === null || over === 'remove') return
        const target = dropTarget(over, useGridView.getState().selection, axesNow())
        const plan = planNow(drag, target)
        useDrag.setState({ plan })
        foresee(plan)
      }),
    )
  }, [scroller, axesNow, acts, voice])
}

function sameHit(a: Hit | null, b: Hit | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
