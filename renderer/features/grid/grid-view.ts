import { create } from 'zustand'
import { useMirror } from '../../client/mirror.ts'
import { selectCell } from './model/selection.ts'
import type { Selection } from './model/selection.ts'
import type { Role } from './model/role-plan.ts'

interface Shown {
  readonly accountSearch: string
  readonly personSearch: string
  readonly team: string | null
  readonly onlyWithAccess: boolean
  /** Accounts whose subtree was folded away (true) or unfolded by hand. */
  readonly folds: ReadonlyMap<string, boolean>
  readonly selection: Selection
  /** A role that was taken up from the palette, for Enter and the Apply button. */
  readonly armed: Role | null
  /** The list of roles is open; the text is the letter that it was opened with, or nothing. */
  readonly choosing: string | null
  /** null: open where the window is wide enough. */
  readonly inspector: boolean | null
}

/** How the person looks at the grid. It stays when they go to another screen and come back. */
export interface GridView extends Shown {
  readonly show: (part: Partial<Shown>) => void
  readonly select: (selection: Selection) => void
  readonly fold: (account: string, folded: boolean) => void
}

const start: Shown = {
  accountSearch: '',
  personSearch: '',
  team: null,
  onlyWithAccess: false,
  folds: new Map(),
  selection: selectCell({ row: 0, col: 0 }),
  armed: null,
  choosing: null,
  inspector: null,
}

export const useGridView = create<GridView>()((set, get) => ({
  ...start,
  show: (part) => set(part),
  select: (selection) => set({ selection }),
  fold: (account, folded) => set({ folds: new Map(get().folds).set(account, folded) }),
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useGridView.setState(start)
})
