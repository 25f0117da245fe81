import { useMemo } from 'react'
import { useMirror } from '../../client/mirror.ts'
import type { System } from '../../../shared/model/system.ts'
import type { Filtered } from './filter.ts'
import { flatten } from './flatten.ts'
import { movesAhead } from './moved-children.ts'
import { useForetold } from './moving/foretold.ts'
import { createNarrowing } from './narrowing.ts'
import type { TreeRows } from './rows.ts'
import { readQuery } from './search.ts'
import type { Query } from './search.ts'
import { useTreeState } from './tree-state.ts'

const narrowed = createNarrowing()

export interface VisibleTree {
  readonly rows: TreeRows
  readonly query: Query | null
  readonly filtered: Filtered | null
  readonly system: System | null
}

/** The rows of the tree as they are now: after changes, those that are being made among them, folding and filtering. */
export function useTreeRows(): VisibleTree {
  const graph = useMirror((mirror) => mirror.graph)
  const accounts = useMirror((mirror) => mirror.versions.account)
  const links = useMirror((mirror) => mirror.versions.link)
  const text = useTreeState((state) => state.query)
  const system = useTreeState((state) => state.system)
  const expansion = useTreeState((state) => (state.query === '' ? state.expansion : state.filtered))
  const query = useMemo(() => readQuery(text), [text])
  // The versions stand for what is inside the graph.
  const filtered = useMemo(
    () => (query ? narrowed(graph, { account: accounts, link: links }, query, system) : null),
    [graph, accounts, links, query, system],
  )
  const moves = useForetold((foretold) => foretold.moves)
  // The same nothing before a move is known to be done and after it: the rows are made once.
  // oxlint-disable-next-line react/exhaustive-deps
  const ahead = useMemo(() => movesAhead(graph, moves), [graph, accounts, links, moves])
  const rows = useMemo(
    () => flatten(graph, { expansion, shown: filtered?.shown ?? null, system }, ahead),
    // oxlint-disable-next-line react/exhaustive-deps
    [graph, accounts, links, filtered, system, expansion, ahead],
  )
  return { rows, query, filtered, system }
}
