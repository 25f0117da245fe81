import { create } from 'zustand'
import type { Picks } from '../picks.ts'
import type { Drop } from './drop.ts'

/** Marks the data of dragged accounts. */
export const accountsDragType = 'keyholder/accounts'

interface TreeDrag {
  /** What is carried; null when nothing is. */
  readonly carried: Picks | null
  /** The path of the row under the pointer on which it would be let go. */
  readonly over: string | null
  readonly drop: Drop | null
}

export const nothingCarried: TreeDrag = { carried: null, over: null, drop: null }

/** Accounts that are being dragged in the tree, and what letting go would come to. */
export const useTreeDrag = create<TreeDrag>()(() => nothingCarried)
