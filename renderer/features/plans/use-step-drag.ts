import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useCallback, useEffect, useState } from 'react'
import { mayChange } from '../../client/looked.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { movedTo } from './step-order.ts'

export interface StepEdge {
  readonly id: string
  readonly side: 'before' | 'after'
}

/** Makes a row something to drag by its grip, and to drop beside. Answers how to stop. */
export type StepSource = (id: string, row: HTMLElement, grip: HTMLElement) => () => void

interface StepDrag {
  /** The step beside which the one that is dragged would come to stand. */
  readonly over: StepEdge | null
  readonly lifted: string | null
  readonly source: StepSource
}

const type = 'plan-step'

/** Reorders steps by dragging. `staged` are the ids that can be moved, in their order. */
export function useStepDrag(
  staged: readonly string[],
  reorder: (ids: readonly string[], id: string) => void,
): StepDrag {
  const [over, setOver] = useState<StepEdge | null>(null)
  const [lifted, setLifted] = useState<string | null>(null)
  const latest = useLatest({ staged, reorder })
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => source.data['type'] === type,
        onDragStart: ({ source }) => setLifted(stepOf(source.data)),
        onDrag: ({ location }) => setOver(edgeOf(location.current.dropTargets[0]?.data)),
        onDrop: ({ source, location }) => {
          const id = stepOf(source.data)
          const edge = edgeOf(location.current.dropTargets[0]?.data)
          setOver(null)
          setLifted(null)
          if (id === null || !edge) return
          const { staged: ids, reorder: put } = latest()
          const next = movedTo(ids, id, edge.id, edge.side)
          if (next !== ids) put(next, id)
        },
      }),
    [latest],
  )
  const source = useCallback<StepSource>(
    (id, row, grip) =>
      combine(
        draggable({
          element: row,
          dragHandle: grip,
          canDrag: () => latest().staged.includes(id) && mayChange(),
          getInitialData: () => ({ type, step: id }),
        }),
        dropTargetForElements({
          element: row,
          canDrop: ({ source: from }) => from.data['type'] === type && latest().staged.includes(id),
          getData: ({ input, element }) => {
            const { top, height } = element.getBoundingClientRect()
            return { step: id, side: input.clientY < top + height / 2 ? 'before' : 'after' }
          },
        }),
      ),
    [latest],
  )
  return { over, lifted, source }
}

type Data = Readonly<Record<string | symbol, unknown>>

function stepOf(data: Data): string | null {
  return typeof data['step'] === 'string' ? data['step'] : null
}

function edgeOf(data: Data | undefined): StepEdge | null {
  const id = data ? stepOf(data) : null
  if (!data || id === null) return null
  return { id, side: data['side'] === 'before' ? 'before' : 'after' }
}
