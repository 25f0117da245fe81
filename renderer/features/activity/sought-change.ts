import { create } from 'zustand'

/** A change that another screen wants to be shown in Activity. */
export const useSoughtChange = create<{ readonly change: string | null }>()(() => ({ change: null }))

/** The list of changes shows this one, opened, as soon as it has read so far. */
export function seekChange(change: string): void {
  useSoughtChange.setState({ change })
}
