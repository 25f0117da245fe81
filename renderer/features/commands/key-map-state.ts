import { create } from 'zustand'

interface KeyMapState {
  readonly opened: boolean
  readonly open: () => void
  readonly close: () => void
}

/** Whether the keyboard map is shown. */
export const useKeyMap = create<KeyMapState>()((set) => ({
  opened: false,
  open: () => set({ opened: true }),
  close: () => set({ opened: false }),
}))
