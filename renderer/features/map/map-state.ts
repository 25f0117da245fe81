import { create } from 'zustand'
import { useMirror } from '../../client/mirror.ts'

export type MapSide = 'details' | 'list'

interface Shown {
  /** The node that the keyboard is at, by its id; null: the one in the middle. */
  readonly cursor: string | null
  /** Counts up whenever the cursor is to take the focus with it. */
  readonly taken: number
  /** Pages of folds that are laid open, and accounts that were picked out of them. */
  readonly pages: ReadonlyMap<string, number>
  readonly picked: ReadonlySet<string>
  /** What stands beside the map; null: nothing. */
  readonly side: MapSide | null
  readonly legend: boolean
}

/** How the person looks at the map. It stays when they go to another screen and come back. */
export interface MapState extends Shown {
  readonly show: (part: Partial<Pick<Shown, 'side' | 'legend'>>) => void
  /** Moves the cursor; `take`: and the keyboard's focus with it. */
  readonly moveTo: (node: string | null, take?: boolean) => void
  /** Lays so many pages of a fold open. */
  readonly unfold: (fold: string, pages: number) => void
  readonly pick: (account: string) => void
  /** Folds whatever was laid open below these folds, and what was picked one by one. */
  readonly foldAgain: (folds: readonly string[]) => void
}

const start: Shown = {
  cursor: null,
  taken: 0,
  pages: new Map(),
  picked: new Set(),
  side: 'details',
  legend: true,
}

export const useMapState = create<MapState>()((set) => ({
  ...start,
  show: (part) => set(part),
  moveTo: (cursor, take = false) => set(({ taken }) => ({ cursor, taken: take ? taken + 1 : taken })),
  unfold: (fold, pages) => set((state) => ({ pages: new Map(state.pages).set(fold, pages) })),
  foldAgain: (folds) =>
    set(({ pages }) => ({
      pages: new Map([...pages].filter(([fold]) => !folds.includes(fold))),
      picked: new Set(),
    })),
  pick: (account) => set((state) => ({ picked: new Set(state.picked).add(account) })),
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useMapState.setState(start)
})
