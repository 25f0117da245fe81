import type { KeyboardEvent } from 'react'
import { create } from 'zustand'
import { useMirror } from '../../client/mirror.ts'
import type { AskedQuestion } from './question.ts'

interface FindState {
  readonly opened: boolean
  readonly text: string
  /** Enter was pressed before the list was there: the first result is chosen as soon as it is. */
  readonly entered: boolean
  /** A question whose answer is shown in place of the results. */
  readonly answer: AskedQuestion | null
  /** A question whose answer stays beside the page. */
  readonly pinned: AskedQuestion | null
  /** The option at which the keyboard is; the focus stays in the field. */
  readonly activeId: string | null
  /** What the list does with the keys of the field, once it is there. */
  readonly press: ((event: KeyboardEvent) => void) | null
  readonly open: () => void
  readonly close: () => void
}

const closed = { opened: false, text: '', entered: false, answer: null, activeId: null } as const

/** What is being looked for. */
export const useFind = create<FindState>()((set) => ({
  ...closed,
  pinned: null,
  press: null,
  open: () => set({ opened: true }),
  close: () => set(closed),
}))

// What is typed while a workspace is on its way stays.
useMirror.subscribe((now, before) => {
  if (before.workspace && now.workspace?.id !== before.workspace.id)
    useFind.setState({ ...closed, pinned: null })
})
