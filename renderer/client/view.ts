import { create } from 'zustand'
import { keepView } from './kept-view.ts'
import { readPlace, startPlace, writePlace } from './place.ts'
import type { Place, Screen } from './place.ts'

export { screens, writePlace } from './place.ts'
export type { Screen } from './place.ts'

export interface View extends Place {
  /** Goes to a screen. What is not named stays as it is, so that screens keep their subject. */
  readonly open: (
    screen: Screen,
    subject?: Partial<Pick<Place, 'account' | 'member' | 'plan' | 'review' | 'depth'>>,
  ) => void
  /**
   * Another workspace: where the person was in it when it was open before (a fragment), else its start. There
   * is nothing to go back to.
   */
  readonly goBackTo: (kept: unknown) => void
}

/** Where the person is. It stands in the address, so that Back and Forward work. */
export const useView = create<View>()((set, get) => ({
  ...readPlace(window.location.hash),
  open: (screen, subject = {}) => {
    const { account, member, plan, review, depth } = get()
    const place = { screen, account, member, plan, review, depth, ...subject }
    const address = writePlace(place)
    if (address !== window.location.hash) window.history.pushState(null, '', address)
    set(place)
    keepView('place', address)
  },
  goBackTo: (kept) => {
    const place = typeof kept === 'string' ? readPlace(kept) : startPlace
    window.history.replaceState(null, '', writePlace(place))
    set(place)
  },
}))

window.addEventListener('popstate', () => {
  useView.setState(readPlace(window.location.hash))
  keepView('place', window.location.hash)
})
