import { create } from 'zustand'
import { readPlace, startPlace, writePlace } from './place.ts'
import type { Place, Screen } from './place.ts'

export { screens, writePlace } from './place.ts'
export type { Screen } from './place.ts'

export interface View extends Place {
  /** Goes to a screen. What is not named stays as it is, so that screens keep their subject. */
  readonly open: (
    screen: Screen,
    subject?: Partial<Pick<Place, 'account' | 'member' | 'plan' | 'depth'>>,
  ) => void
  /** Another workspace: nothing is chosen, and there is nothing to go back to. */
  readonly reset: () => void
}

/** Where the person is. It stands in the address, so that Back and Forward work. */
export const useView = create<View>()((set, get) => ({
  ...readPlace(window.location.hash),
  open: (screen, subject = {}) => {
    const { account, member, plan, depth } = get()
    const place = { screen, account, member, plan, depth, ...subject }
    const address = writePlace(place)
    if (address !== window.location.hash) window.history.pushState(null, '', address)
    set(place)
  },
  reset: () => {
    window.history.replaceState(null, '', writePlace(startPlace))
    set(startPlace)
  },
}))

window.addEventListener('popstate', () => useView.setState(readPlace(window.location.hash)))
