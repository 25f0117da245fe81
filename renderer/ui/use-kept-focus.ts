import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

export interface KeptFocus {
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/**
 * A row that goes away while it, or a menu of it, has the focus leaves it to the row at which the keyboard
 * then is. The handlers are for the element around the rows.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): KeptFocus {
  const within = useRef(false)
  useEffect(() => {
    if (!within.current || document.activeElement !== document.body) return
    list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true })
  })
  return {
    onFocus: () => {
      within.current = true
    },
    onBlur: () => {
      within.current = false
    },
  }
}
