import { create } from 'zustand'
import type { Way } from '../../../shared/contract/difference.ts'
import type { LookedMoment } from '../../client/looked.ts'
import { useMirror } from '../../client/mirror.ts'

interface DifferenceState {
  /** `undefined`: none was chosen yet. */
  readonly earlier: LookedMoment | undefined
  /** null is now. */
  readonly later: LookedMoment | null
  readonly way: Way | null
  readonly compare: (earlier: LookedMoment | null, later: LookedMoment | null) => void
  readonly show: (way: Way | null) => void
}

const start = { earlier: undefined, later: null, way: null }

/** Which two moments are compared, and what of it is shown. */
export const useDifference = create<DifferenceState>()((set) => ({
  ...start,
  compare: (earlier, later) => set({ earlier: earlier ?? undefined, later }),
  show: (way) => set({ way }),
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useDifference.setState(start)
})
