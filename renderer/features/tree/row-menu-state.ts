import { create } from 'zustand'
import type { Picks } from './picks.ts'

interface RowMenu {
  /** Where the menu is open, in the window's points, and for what. */
  readonly open: { readonly x: number; readonly y: number; readonly picks: Picks } | null
  readonly show: (x: number, y: number, picks: Picks) => void
  readonly close: () => void
}

export const useRowMenu = create<RowMenu>()((set) => ({
  open: null,
  show: (x, y, picks) => set({ open: { x, y, picks } }),
  close: () => {
    set({ open: null })
    document.querySelector<HTMLElement>('[role="tree"]')?.focus({ preventScroll: true })
  },
}))
