import type { ComboboxStore } from '@mantine/core'
import { useLayoutEffect } from 'react'

/**
 * While somebody types, Enter takes the first of what is found: the one that is shown now, whatever was
 * first before. `found` is what the list is made of, where it comes later than the text.
 */
export function useFirstOption({ selectFirstOption }: ComboboxStore, text: string, found?: unknown): void {
  useLayoutEffect(() => {
    if (text !== '') selectFirstOption()
    // The store is made anew with every render; the list is what matters.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text, found])
}
