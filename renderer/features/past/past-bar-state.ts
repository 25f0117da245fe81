import { create } from 'zustand'
import { lookAt } from '../../client/start.ts'
import { useLooked } from '../../client/looked.ts'
import type { LookedMoment } from '../../client/looked.ts'
import { useMirror } from '../../client/mirror.ts'

interface PastBar {
  readonly isOpen: boolean
  readonly open: () => void
  /** Also returns to the present. */
  readonly close: () => void
  /** null is now; the bar stays. */
  readonly look: (moment: LookedMoment | null) => void
}

/** The bar in which a moment is chosen; while the past is looked at it is there. */
export const usePastBar = create<PastBar>()((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => {
    set({ isOpen: false })
    lookAtNow()
  },
  look: (moment) => {
    set({ isOpen: true })
    if (moment === null) lookAtNow()
    else lookAt(moment)
  },
}))

/** Nothing is read where now is shown already. */
function lookAtNow(): void {
  const { moment, wanted } = useLooked.getState()
  if (moment !== null || wanted) lookAt(null)
}

// Another workspace has another record.
useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) usePastBar.setState({ isOpen: false })
})
