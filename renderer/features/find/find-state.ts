import { create } from 'zustand'

interface FindState {
  readonly opened: boolean
  readonly open: () => void
  readonly close: () => void
}

/** Whether the finder is shown. */
export const useFind = create<FindState>()((set) => ({
  opened: false,
  open: () => set({ opened: true }),
  close: () => set({ opened: false }),
}))
