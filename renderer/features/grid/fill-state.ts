import { create } from 'zustand'
import type { Fill } from './model/fill.ts'
import type { RolePlan } from './model/role-plan.ts'

/** A corner that is being pulled, and what letting it go would do. */
export interface FillState {
  readonly fill: Fill | null
  readonly plans: readonly RolePlan[]
  /** Set where there are too many cells. */
  readonly tooMany: number | null
  /** Where the pointer is, in the window. */
  readonly x: number
  readonly y: number
}

export const nothingFilled: FillState = { fill: null, plans: [], tooMany: null, x: 0, y: 0 }

export const useFill = create<FillState>()(() => nothingFilled)
