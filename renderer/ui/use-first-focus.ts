import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** For the element that has the focus when a part of a window appears in place of another. */
export function useFirstFocus<Shown extends HTMLElement>(): RefObject<Shown | null> {
  const element = useRef<Shown>(null)
  useEffect(() => element.current?.focus(), [])
  return element
}
