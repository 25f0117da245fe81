import { create } from 'zustand'
import { mayChange } from '../../client/looked.ts'

/** A link by the accounts at its ends. */
export interface LinkEndIds {
  readonly parent: string
  readonly child: string
}

/** A dialog about access that is open; one at a time. */
export type AccessDialog =
  | { readonly kind: 'link-accounts'; readonly manager: string }
  | { readonly kind: 'move'; readonly links: readonly LinkEndIds[] }
  | { readonly kind: 'share'; readonly asset: string }
  | { readonly kind: 'group'; readonly account: string }
  | { readonly kind: 'fill-group'; readonly group: string }
  | { readonly kind: 'migrate'; readonly asset: string }
  | { readonly kind: 'give'; readonly account: string; readonly role: string | null }
  | { readonly kind: 'invite'; readonly account: string; readonly role: string | null }
  | { readonly kind: 'accepted'; readonly account: string; readonly invitation: string }

interface AccessDialogs {
  readonly dialog: AccessDialog | null
  readonly show: (dialog: AccessDialog) => void
  readonly close: () => void
}

export const useAccessDialogs = create<AccessDialogs>()((set) => ({
  dialog: null,
  show: (dialog) => {
    if (mayChange()) set({ dialog })
  },
  close: () => set({ dialog: null }),
}))
