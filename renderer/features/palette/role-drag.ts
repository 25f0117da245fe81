import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'

/** Marks the data of a dragged role, so that every screen may take it. */
export const roleDragType = 'keyholder/role'

/** A role that is being dragged: from the palette, or from where somebody holds it. */
export interface RoleDrag {
  readonly type: typeof roleDragType
  readonly system: System
  readonly role: string
  /** Where the chip was taken from; `here` says that it is granted there and can be removed. */
  readonly from?: { readonly member: string; readonly account: string; readonly here: boolean }
}

/** What a draggable gives to `getInitialData`. */
export function roleDragData(drag: Omit<RoleDrag, 'type'>): Record<string, unknown> {
  return { ...drag, type: roleDragType }
}

/** The role in the data of a drag, or null where something else is dragged. */
export function readRoleDrag(data: Readonly<Record<string | symbol, unknown>>): RoleDrag | null {
  return isRoleDrag(data) ? data : null
}

function isRoleDrag(data: unknown): data is RoleDrag {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== roleDragType)
    return false
  return (
    'system' in data &&
    systems.some((system) => system === data.system) &&
    'role' in data &&
    typeof data.role === 'string'
  )
}
