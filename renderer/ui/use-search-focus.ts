import type { ComboboxStore } from '@mantine/core'
import { useLayoutEffect } from 'react'

/**
 * A list that opens has the focus in its search field before the next key. Mantine's own way waits a moment,
 * and what somebody types in it would be lost.
 */
export function useSearchFocus({ dropdownOpened, searchRef }: ComboboxStore): void {
  useLayoutEffect(() => {
    if (dropdownOpened) searchRef.current?.focus({ preventScroll: true })
  }, [dropdownOpened, searchRef])
}
