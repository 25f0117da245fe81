import { useEffect, useRef } from 'react'
import { useMirror } from '../../client/mirror.ts'
import { pathsAbove, pathTo } from './reveal.ts'
import { nothingPicked, pickOfPath } from './picks.ts'
import type { TreeRows } from './rows.ts'
import { idsOfPath } from './rows.ts'
import { useTreeState } from './tree-state.ts'

/** Shows where the chosen account stands, when it was chosen elsewhere than in the tree. */
export function useReveal(rows: TreeRows, selected: string | null): void {
  const shown = useRef<string | null>(null)
  const graph = useMirror((mirror) => mirror.graph)
  useEffect(() => {
    if (selected === shown.current) return
    shown.current = selected
    if (selected === null) return
    const { cursor, pick, setExpanded } = useTreeState.getState()
    if (cursor !== null && idsOfPath(cursor).at(-1) === selected && rows.find(cursor) !== -1) return
    const path = pathTo(graph, selected)
    if (path === null) return
    setExpanded(pathsAbove(path), true)
    const one = pickOfPath(graph, path)
    pick(one === null ? nothingPicked : new Set([one]), path, path)
  }, [graph, rows, selected])
}
