import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { mayChange } from '../../client/looked.ts'
import { carryChip } from './drag-image.ts'
import { roleDragData } from './role-drag.ts'
import type { RoleDrag } from './role-drag.ts'

/** Makes an element something to drag a role from. null: nothing can be dragged from it. */
export function useRoleSource<Element extends HTMLElement>(
  role: Omit<RoleDrag, 'type'> | null,
): RefObject<Element | null> {
  const ref = useRef<Element>(null)
  const latest = useRef(role)
  useEffect(() => {
    latest.current = role
  })
  const some = role !== null
  useEffect(() => {
    const element = ref.current
    if (!element || !some) return undefined
    return draggable({
      element,
      canDrag: () => latest.current !== null && mayChange(),
      getInitialData: () => (latest.current ? roleDragData(latest.current) : {}),
      onGenerateDragPreview: ({ nativeSetDragImage }) => carryChip(element, nativeSetDragImage),
    })
  }, [some])
  return ref
}
