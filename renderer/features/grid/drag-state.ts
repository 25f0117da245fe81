import { create } from 'zustand'
import type { RoleDrag } from '../palette/role-drag.ts'
import type { Hit } from './model/geometry.ts'
import type { RolePlan } from './model/role-plan.ts'

/** A role that is being dragged over the grid, and what dropping it there would do. */
export interface DragState {
  readonly drag: RoleDrag | null
  /** What lies under the pointer. */
  readonly over: Hit | 'remove' | null
  /** What a drop there would do; null where there is nothing to drop on. */
  readonly plan: RolePlan | null
}

export const nothingDragged: DragState = { drag: null, over: null, plan: null }

export const useDrag = create<DragState>()(() => nothingDragged)
