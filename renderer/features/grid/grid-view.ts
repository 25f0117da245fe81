import { create } from 'zustand'
import { useMirror } from '../../client/mirror.ts'
import { arrangementOf, noFilters, readArrangement, startArrangement } from './model/arrangement.ts'
import type { Arrangement } from './model/arrangement.ts'
import { selectCell } from './model/selection.ts'
import type { Selection } from './model/selection.ts'
import type { Role } from './model/role-plan.ts'

interface Shown extends Arrangement {
  readonly accountSearch: string
  readonly personSearch: string
  /** Accounts whose subtree was folded away (true) or unfolded by hand. */
  readonly folds: ReadonlyMap<string, boolean>
  /** Headings of either axis that were folded. */
  readonly foldedGroups: ReadonlySet<string>
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
  readonly foldGroup: (key: string, folded: boolean) => void
  /** Another order or other filters, kept for this workspace until the window is closed. */
  readonly arrange: (part: Partial<Arrangement>) => void
  readonly clearFilters: () => void
}

const start: Shown = {
  ...startArrangement,
  accountSearch: '',
  personSearch: '',
  folds: new Map(),
  foldedGroups: new Set(),
  selection: selectCell({ row: 0, col: 0 }),
  armed: null,
  choosing: null,
  inspector: null,
}

export const useGridView = create<GridView>()((set, get) => ({
  ...start,
  ...read(useMirror.getState().workspace?.id),
  show: (part) => set(part),
  select: (selection) => set({ selection }),
  fold: (account, folded) => set({ folds: new Map(get().folds).set(account, folded) }),
  foldGroup: (key, folded) => {
    const foldedGroups = new Set(get().foldedGroups)
    if (folded) foldedGroups.add(key)
    else foldedGroups.delete(key)
    set({ foldedGroups })
  },
  arrange: (part) => {
    set(part)
    keep(useMirror.getState().workspace?.id, get())
  },
  clearFilters: () => {
    set({ accountSearch: '', personSearch: '' })
    get().arrange(noFilters)
  },
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id === before.workspace?.id) return
  useGridView.setState({ ...start, ...read(now.workspace?.id) })
})

// A function, so that it is there already when the store is made.
function storageName(workspace: string): string {
  return `keyholder.grid.${workspace}`
}

function read(workspace: string | undefined): Arrangement {
  if (workspace === undefined) return startArrangement
  try {
    return readArrangement(JSON.parse(window.sessionStorage.getItem(storageName(workspace)) ?? 'null'))
  } catch {
    return startArrangement
  }
}

function keep(workspace: string | undefined, view: Arrangement): void {
  if (workspace === undefined) return
  try {
    window.sessionStorage.setItem(storageName(workspace), JSON.stringify(arrangementOf(view)))
  } catch {
    // The browser's store is full: the grid then begins as at first, which loses nothing.
  }
}
