import { useEffect, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, RefObject } from 'react'
import { useKeptFocus } from './use-kept-focus.ts'

export interface RowCursor {
  /** The place of the row at which the keyboard is. */
  readonly at: number
  /** For the element around the rows, which carry `data-at`. */
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: () => void
  }
}

const page = 10

/**
 * Rows with the keyboard, of which only those in sight exist: arrows, Page, Home and End move the focus. A
 * row that goes away while it has the focus leaves it to the one that takes its place. `places` are those
 * of the list's lines that are rows, in order.
 */
export function useRowCursor(
  list: RefObject<HTMLElement | null>,
  places: readonly number[],
  scrollTo: (place: number) => void,
): RowCursor {
  const [wanted, setWanted] = useState(0)
  const moves = useRef(false)
  const kept = useKeptFocus(list)
  const at = places.includes(wanted) ? wanted : nearest(places, wanted)

  useEffect(() => {
    if (!moves.current) return
    const row = list.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)
    if (!row) return
    moves.current = false
    row.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['at'] === undefined) return
    const from = Number(event.target.dataset['at'])
    const to = placeAfter(event.key, places.indexOf(from), places.length)
    const place = to === null ? undefined : places[to]
    if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    moves.current = true
    setWanted(place)
    scrollTo(place)
  }
  const onFocus = ({ target }: FocusEvent) => {
    kept.onFocus()
    const row = target.closest<HTMLElement>('[data-at]')
    if (row && list.current?.contains(row)) setWanted(Number(row.dataset['at']))
  }
  return { at, handlers: { onKeyDown, onFocus, onBlur: kept.onBlur } }
}

function nearest(places: readonly number[], wanted: number): number {
  return places.find((place) => place >= wanted) ?? places.at(-1) ?? -1
}

/** The row to which a key leads from one of `count` rows; null for a key that leads nowhere. */
export function placeAfter(key: string, place: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, last)
    case 'ArrowUp':
      return Math.max(place - 1, 0)
    case 'PageDown':
      return Math.min(place + page, last)
    case 'PageUp':
      return Math.max(place - page, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
