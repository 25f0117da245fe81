import { useEffect } from 'react'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import { useLatest } from '../../ui/use-latest.ts'

type Act = () => void

const offers = new Map<WindowCommandId, readonly { readonly act: () => Act | null }[]>()

/**
 * Offers to carry out a command for as long as a part of the window is there: what belongs to that part
 * alone, like opening its list. null: not just now.
 */
export function useOffer(command: WindowCommandId, act: Act | null): void {
  const latest = useLatest(act)
  useEffect(() => {
    const offer = { act: latest }
    offers.set(command, [...(offers.get(command) ?? []), offer])
    return () => {
      offers.set(
        command,
        (offers.get(command) ?? []).filter((each) => each !== offer),
      )
    }
  }, [command, latest])
}

/** What is offered for a command now; the part that came last goes first. */
export function offered(command: WindowCommandId): Act | null {
  for (const offer of (offers.get(command) ?? []).toReversed()) {
    const act = offer.act()
    if (act) return act
  }
  return null
}
