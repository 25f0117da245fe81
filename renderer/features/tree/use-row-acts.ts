import { useCallback } from 'react'
import type { MouseEvent } from 'react'
import { useLatest } from '../../ui/use-latest.ts'
import { pickRows } from './pick-rows.ts'
import { nothingPicked, pickOf } from './picks.ts'
import type { TreeRows } from './rows.ts'
import { useTreeState } from './tree-state.ts'

export interface RowActs {
  /** Opens the page of an account, folds a group. */
  readonly open: (row: number) => void
  /** What a click does, with the keys that were held. */
  readonly press: (row: number, event: MouseEvent) => void
  readonly toggle: (row: number) => void
}

/** What the mouse does to a row; always the same functions, so that they are no reason to draw rows again. */
export function useRowActs(rows: TreeRows, onSelect: (account: string) => void): RowActs {
  const latest = useLatest({ rows, onSelect })
  const open = useCallback(
    (row: number) => {
      const now = latest()
      const path = now.rows.path(row)
      const one = pickOf(now.rows, row)
      const { pick, setExpanded } = useTreeState.getState()
      pick(one === null ? nothingPicked : new Set([one]), path, path)
      if (now.rows.group(row) === null) now.onSelect(now.rows.id(row))
      else setExpanded([path], !now.rows.isExpanded(row))
    },
    [latest],
  )
  const press = useCallback(
    (row: number, event: MouseEvent) => {
      if (event.shiftKey) pickRows(latest().rows, { kind: 'range', to: row })
      else if (event.ctrlKey || event.metaKey) pickRows(latest().rows, { kind: 'toggle', row })
      else open(row)
    },
    [latest, open],
  )
  const toggle = useCallback(
    (row: number) => {
      const now = latest().rows
      const { moveTo, setExpanded } = useTreeState.getState()
      moveTo(now.path(row))
      setExpanded([now.path(row)], !now.isExpanded(row))
    },
    [latest],
  )
  return { open, press, toggle }
}
