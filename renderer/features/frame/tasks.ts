import { create } from 'zustand'
import { mayChange } from '../../client/looked.ts'
import { useMirror } from '../../client/mirror.ts'

/** A larger piece of work, in a window of its own above the screen. */
export type Task =
  | { readonly kind: 'offboarding'; readonly member: string }
  | { readonly kind: 'import' }
  | {
      readonly kind: 'template'
      /** null: the person is still to be chosen. */
      readonly member: string | null
      /** The one that is chosen at first. */
      readonly template?: string
    }
  | { readonly kind: 'copy'; readonly member: string }
  | {
      readonly kind: 'bulk'
      readonly members: readonly string[]
      /** The pairs that were selected; null: the accounts are still to be chosen. */
      readonly pairs: readonly { readonly member: string; readonly account: string }[] | null
    }

interface Tasks {
  readonly task: Task | null
  /** Something is being carried out: the window stays until it has come to an end. */
  readonly locked: boolean
  /** Parts within the window that Escape closes before the window. */
  readonly inner: number
  readonly begin: (task: Task) => void
  readonly close: () => void
}

export const useTasks = create<Tasks>()((set) => ({
  task: null,
  locked: false,
  inner: 0,
  begin: (task) => {
    if (mayChange()) set({ task, locked: false })
  },
  close: () => set({ task: null, locked: false }),
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useTasks.setState({ task: null, locked: false })
})
