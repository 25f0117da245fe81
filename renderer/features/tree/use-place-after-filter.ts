import { useEffect, useRef } from 'react'
import { pathsAbove } from './reveal.ts'
import type { TreeRows } from './rows.ts'
import { useTreeState } from './tree-state.ts'
import type { ScrollToRow } from './use-in-view.ts'

/** What was found with a filter stays in sight when the filter goes: what is above it opens. */
export function usePlaceAfterFilter(filtered: boolean, rows: TreeRows, scrollTo: ScrollToRow): void {
  const before = useRef(filtered)
  const waits = useRef(false)
  useEffect(() => {
    const ended = before.current && !filtered
    before.current = filtered
    const { cursor, setExpanded } = useTreeState.getState()
    if (ended && cursor !== null) {
      waits.current = true
      if (rows.find(cursor) === -1) return setExpanded(pathsAbove(cursor), true)
    }
    if (!waits.current || cursor === null) return
    waits.current = false
    const row = rows.find(cursor)
    if (row !== -1) scrollTo(row, 'center')
  }, [filtered, rows, scrollTo])
}
