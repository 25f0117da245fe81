import { create } from 'zustand'
import { mayChange } from '../../client/looked.ts'

/** The dialog of the workspace menu that is open; one at a time. */
export type Dialog =
  | { readonly kind: 'add-account'; readonly parent: string | null }
  | { readonly kind: 'add-person' }
  | { readonly kind: 'open-another' }

interface Dialogs {
  readonly dialog: Dialog | null
  readonly show: (dialog: Dialog) => void
  readonly close: () => void
}

export const useDialogs = create<Dialogs>()((set) => ({
  dialog: null,
  show: (dialog) => {
    if (dialog.kind === 'open-another' || mayChange()) set({ dialog })
  },
  close: () => set({ dialog: null }),
}))
