import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { afterPaint } from '../../../client/after-paint.ts'
import { useLatest } from '../../../ui/use-latest.ts'
import { runSteps } from '../../account/perform.ts'
import type { Picks } from '../picks.ts'
import type { TreeRows } from '../rows.ts'
import { useTreeState } from '../tree-state.ts'
import { accountsDragType, nothingCarried, useTreeDrag } from './drag-state.ts'
import { dropOf } from './drop.ts'
import { foretell } from './foretold.ts'

/** After resting so long on a closed row it opens. */
const openAfter = 650

/** The modifiers of an input by which a carried account is linked beside where it is, and not moved. */
interface Pointer {
  readonly clientX: number
  readonly clientY: number
  readonly ctrlKey: boolean
  readonly altKey: boolean
}

/**
 * Takes accounts that are dragged onto a row. The whole tree is one target and works out the row from the
 * point, so that scrolling costs nothing; a monitor follows the pointer also where nothing can be let go,
 * because that is where the preview has to say why. With Ctrl or Alt held it asks for a link beside the one there is.
 */
export function useTreeDrop(
  scroller: RefObject<HTMLDivElement | null>,
  rows: TreeRows,
  rowAt: (y: number) => number,
): void {
  const latest = useLatest({ rows, rowAt })
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    let resting: ReturnType<typeof setTimeout> | undefined

    const look = (picks: Picks, point: Pointer): void => {
      const now = latest()
      const row = now.rowAt(point.clientY - element.getBoundingClientRect().top + element.scrollTop)
      const target = row === -1 ? -1 : now.rows.account(row)
      const over = row === -1 ? null : now.rows.path(row)
      const before = useTreeDrag.getState()
      if (over !== before.over) {
        clearTimeout(resting)
        if (row !== -1 && now.rows.isExpandable(row) && !now.rows.isExpanded(row) && over !== null)
          resting = setTimeout(() => useTreeState.getState().setExpanded([over], true), openAfter)
      }
      const drop = target === -1 ? null : dropOf(now.rows.graph, picks, target, point.ctrlKey || point.altKey)
      if (JSON.stringify(drop) === JSON.stringify(before.drop) && over === before.over) return
      useTreeDrag.setState({ over, drop })
    }
    const leave = () => {
      clearTimeout(resting)
      useTreeDrag.setState({ over: null, drop: null })
    }

    return combine(
      autoScrollForElements({ element, canScroll: ({ source }) => picksIn(source.data) !== null }),
      dropTargetForElements({
        element,
        canDrop: ({ source, input }) => {
          const picks = picksIn(source.data)
          if (picks === null) return false
          look(picks, input)
          return useTreeDrag.getState().drop?.kind === 'steps'
        },
        getDropEffect: ({ input }) => (input.ctrlKey || input.altKey ? 'link' : 'move'),
      }),
      monitorForElements({
        canMonitor: ({ source }) => picksIn(source.data) !== null,
        onDragStart: ({ source }) =>
          useTreeDrag.setState({ ...nothingCarried, carried: picksIn(source.data) }),
        onDrag: ({ source, location: { current } }) => {
          const picks = picksIn(source.data)
          if (picks && isInside(element, current.input)) look(picks, current.input)
          else leave()
        },
        onDrop: ({ source, location: { current } }) => {
          clearTimeout(resting)
          const picks = picksIn(source.data)
          const isTaken = current.dropTargets.some((target) => target.element === element)
          if (picks && isTaken) look(picks, current.input)
          const { drop, over } = useTreeDrag.getState()
          useTreeDrag.setState(nothingCarried)
          if (!isTaken || drop?.kind !== 'steps') return
          foretell(drop.steps, () => runSteps(drop.steps))
          // What was carried leaves its row, and the keyboard with it: to the tree, which lays out the page and can wait.
          useTreeState.getState().moveTo(over)
          afterPaint(() =>
            element.querySelector<HTMLElement>('[role="tree"]')?.focus({ preventScroll: true }),
          )
        },
      }),
      () => clearTimeout(resting),
    )
  }, [scroller, latest])
}

function isInside(element: Element, { clientX, clientY }: Pointer): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return clientX >= left && clientX < right && clientY >= top && clientY < bottom
}

function picksIn(data: Readonly<Record<string | symbol, unknown>>): Picks | null {
  return data['type'] === accountsDragType && data['picks'] instanceof Set ? (data['picks'] as Picks) : null
}
