import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useMapState } from './map-state.ts'

export interface CardFocus {
  readonly ref: RefObject<HTMLButtonElement | null>
  /** However the focus came to the card, the cursor follows it. */
  readonly onFocus: () => void
}

let taken = 0

/**
 * The element of a card, `current` where the keyboard is at it: it takes the focus once whenever the cursor came here by
 * a key or a press. A card out of sight appears, and does so, when the map has moved.
 */
export function useCardFocus(id: string, current: boolean): CardFocus {
  const moveTo = useMapState((state) => state.moveTo)
  const ref = useRef<HTMLButtonElement>(null)
  // The store knows of the new cursor before the cards do: asked of those, the old one would take the focus.
  const wanted = useMapState((state) => (state.cursor === id ? state.taken : 0))
  useEffect(() => {
    if (!current || wanted === 0 || wanted === taken || !ref.current) return
    taken = wanted
    ref.current.focus({ preventScroll: true })
  }, [current, wanted])
  return { ref, onFocus: () => moveTo(id) }
}
