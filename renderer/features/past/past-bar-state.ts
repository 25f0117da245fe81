import { create } from 'zustand'
import { lookAt } from '../../client/start.ts'
import type { LookedMoment } from '../../client/looked.ts'
import { useMirror } from '../../client/mirror.ts'

interface PastBar {
  readonly isOpen: boolean
  readonly open: () => void
  /** Also returns to the present. */
  readonly close: () => void
  readonly look: (moment: LookedMoment) => void
}

/** The bar in which a moment is chosen; while the past is looked at it is there. */
export const usePastBar = create<PastBar>()((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => {
    set({ isOpen: false })
    lookAt(null)
  },
  look: (moment) => {
    set({ isOpen: true })
    lookAt(moment)
  },
}))

// Another workspace has another record.
useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) usePastBar.setState({ isOpen: false })
})
