import { create } from 'zustand'
import type { System } from '../../../shared/model/system.ts'
import { allClosed, allOpen, folded, readExpansion } from './expansion.ts'
import type { Expansion } from './expansion.ts'

interface TreeState {
  readonly workspace: string | null
  readonly expansion: Expansion
  /** A filter opens everything that holds a match; this is what the person closed again. */
  readonly filtered: Expansion
  readonly query: string
  readonly system: System | null
  /** The path of the row under the cursor. */
  readonly cursor: string | null
  /** Takes up what was kept for a workspace; `start` are the paths that are open at first. */
  readonly enter: (workspace: string, start: () => readonly string[]) => void
  readonly setExpanded: (paths: readonly string[], open: boolean) => void
  readonly setAll: (expansion: Expansion) => void
  readonly search: (query: string) => void
  readonly choose: (system: System | null) => void
  readonly moveTo: (cursor: string | null) => void
}

/** What the tree looks like, whichever screen it is shown on. Expansion is kept for the session. */
export const useTreeState = create<TreeState>()((set, get) => ({
  workspace: null,
  expansion: allClosed,
  filtered: allOpen,
  query: '',
  system: null,
  cursor: null,
  enter: (workspace, start) => {
    if (workspace === get().workspace) return
    const expansion = read(workspace) ?? folded(allClosed, start(), true)
    set({ workspace, expansion, filtered: allOpen, query: '', system: null, cursor: null })
  },
  setExpanded: (paths, open) => {
    const { query, filtered, expansion, setAll } = get()
    if (query === '') setAll(folded(expansion, paths, open))
    else set({ filtered: folded(filtered, paths, open) })
  },
  setAll: (expansion) => {
    set({ expansion })
    keep(get().workspace, expansion)
  },
  search: (query) => set({ query, filtered: allOpen }),
  choose: (system) => set({ system }),
  moveTo: (cursor) => set({ cursor }),
}))

const storageName = (workspace: string) => `keyholder.tree.${workspace}`

function read(workspace: string): Expansion | null {
  try {
    return readExpansion(JSON.parse(window.sessionStorage.getItem(storageName(workspace)) ?? 'null'))
  } catch {
    return null
  }
}

let timer: ReturnType<typeof setTimeout> | undefined

/** Written a little later: a person opens several rows one after the other. */
function keep(workspace: string | null, { open, except }: Expansion): void {
  if (workspace === null) return
  clearTimeout(timer)
  timer = setTimeout(() => {
    try {
      window.sessionStorage.setItem(storageName(workspace), JSON.stringify({ open, except: [...except] }))
    } catch {
      // The browser's store is full: the tree then opens as at first, which loses nothing.
    }
  }, 400)
}
