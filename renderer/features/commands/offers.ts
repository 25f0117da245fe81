import { useEffect, useRef } from 'react'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'

type Act = () => void

const offers = new Map<WindowCommandId, readonly { readonly act: () => Act | null }[]>()

/**
 * Offers to carry out a command for as long as a part of the window is there: what belongs to that part
 * alone, like opening its list. null: not just now.
 */
export function useOffer(command: WindowCommandId, act: Act | null): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const offer = { act: () => latest.current }
    offers.set(command, [...(offers.get(command) ?? []), offer])
    return () => {
      offers.set(
        command,
        (offers.get(command) ?? []).filter((each) => each !== offer),
      )
    }
  }, [command])
}

/** What is offered for a command now; the part that came last goes first. */
export function offered(command: WindowCommandId): Act | null {
  for (const offer of (offers.get(command) ?? []).toReversed()) {
    const act = offer.act()
    if (act) return act
  }
  return null
}
