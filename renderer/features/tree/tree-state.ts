import { create } from 'zustand'
import type { System } from '../../../shared/model/system.ts'
import { keepView, keptView } from '../../client/kept-view.ts'
import { useMirror } from '../../client/mirror.ts'
import { allClosed, allOpen, folded, readExpansion } from './expansion.ts'
import type { Expansion } from './expansion.ts'
import { nothingPicked, remainingPicks } from './picks.ts'
import type { Picks } from './picks.ts'
import { startingPaths } from './starting-paths.ts'

interface TreeState {
  readonly workspace: string | null
  readonly expansion: Expansion
  /** A filter opens everything that holds a match; this is what the person closed again. */
  readonly filtered: Expansion
  readonly query: string
  readonly system: System | null
  /** The path of the row under the cursor. */
  readonly cursor: string | null
  readonly picks: Picks
  /** The path from which a range of picks reaches to the cursor. */
  readonly anchor: string | null
  readonly setExpanded: (paths: readonly string[], open: boolean) => void
  readonly setAll: (expansion: Expansion) => void
  readonly search: (query: string) => void
  readonly choose: (system: System | null) => void
  /** The cursor alone; a range begins where it goes. */
  readonly moveTo: (cursor: string | null) => void
  /** Selects, with the cursor where it is; without an anchor, the range goes on from the one it had. */
  readonly pick: (picks: Picks, cursor: string | null, anchor?: string | null) => void
}

/** How a workspace is looked at before anybody has done anything. */
const untouched = {
  filtered: allOpen,
  query: '',
  system: null,
  cursor: null,
  picks: nothingPicked,
  anchor: null,
} as const

/** What the tree looks like, whichever screen it is shown on. What is open is kept for the next start. */
export const useTreeState = create<TreeState>()((set, get) => ({
  ...untouched,
  workspace: null,
  expansion: allClosed,
  setExpanded: (paths, open) => {
    const { query, filtered, expansion, setAll } = get()
    if (query === '') setAll(folded(expansion, paths, open))
    else set({ filtered: folded(filtered, paths, open) })
  },
  setAll: (expansion) => {
    set({ expansion })
    keepView('tree', { open: expansion.open, except: [...expansion.except] })
  },
  search: (query) => set({ query, filtered: allOpen }),
  choose: (system) => set({ system }),
  moveTo: (cursor) => set({ cursor, anchor: cursor }),
  pick: (picks, cursor, anchor = get().anchor) => set({ picks, cursor, anchor }),
}))

// What was kept of a workspace is taken up together with its rows, so that these are drawn once.
useMirror.subscribe(({ workspace, graph }) => {
  if (workspace === null || workspace.id === useTreeState.getState().workspace) return
  const expansion = readExpansion(keptView('tree')) ?? folded(allClosed, startingPaths(graph), true)
  useTreeState.setState({ ...untouched, workspace: workspace.id, expansion })
})

// What is selected and gone is let go; after a fresh snapshot the numbers mean other accounts.
useMirror.subscribe(({ graph, versions }, before) => {
  if (graph === before.graph && versions === before.versions) return
  const { picks } = useTreeState.getState()
  const kept = graph === before.graph ? remainingPicks(graph, picks) : nothingPicked
  if (kept !== picks) useTreeState.setState({ picks: kept })
})
