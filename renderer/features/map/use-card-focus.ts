import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useMapState } from './map-state.ts'
import type { VisibleMap } from './use-map-scene.ts'

let taken = 0

/**
 * Whether the keyboard is at this card, and its element: it takes the focus once whenever the cursor came here by
 * a key or a press. A card out of sight appears, and does so, when the map has moved.
 */
export function useCardFocus(
  id: string,
  { cursor }: VisibleMap,
): { readonly ref: RefObject<HTMLButtonElement | null>; readonly current: boolean } {
  const ref = useRef<HTMLButtonElement>(null)
  const current = cursor === id
  const wanted = useMapState((state) => (current ? state.taken : 0))
  useEffect(() => {
    if (!current || wanted === taken || !ref.current) return
    taken = wanted
    ref.current.focus({ preventScroll: true })
  }, [current, wanted])
  return { ref, current }
}
