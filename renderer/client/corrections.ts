import { create } from 'zustand'

/** Changes that were taken back since this window was opened, by whom ever: there is nothing of them to undo. */
export const useCorrections = create<{ readonly takenBack: ReadonlySet<string> }>()(() => ({
  takenBack: new Set(),
}))

/** A change took another one back. */
export function noteCorrection(reverted: string): void {
  useCorrections.setState(({ takenBack }) => ({ takenBack: new Set([...takenBack, reverted]) }))
}
