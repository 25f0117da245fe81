import { useLayoutEffect, useRef } from 'react'
import { useView } from '../../client/view.ts'
import { useGridView } from './grid-view.ts'
import type { Axes } from './model/placements.ts'
import { clamp, selectOnly } from './model/selection.ts'

/**
 * Keeps the active cell on the same account and person when filters, folding or a change move the
 * rows and columns; on the first sight of the grid, on what was looked at before.
 */
export function useKeepPlace(axes: Axes | null): void {
  const before = useRef<Axes | null>(null)
  useLayoutEffect(() => {
    if (!axes) return
    const last = before.current
    before.current = axes
    // A role that was given makes the axes anew without moving anything: a selected range stays.
    if (last && isSameList(last.accounts, axes.accounts) && isSameList(last.members, axes.members)) return
    const { selection, select } = useGridView.getState()
    const view = useView.getState()
    const { row, col } = selection.focus
    const account = last ? last.accounts[row] : view.account
    const member = last ? last.members[col] : view.member
    const next = {
      row: account == null ? row : keep(axes.accounts.indexOf(account), row),
      col: member == null ? col : keep(axes.members.indexOf(member), col),
    }
    const size = { rows: axes.accounts.length, cols: axes.members.length }
    const same = next.row === row && next.col === col && !last
    const kept = clamp(same ? selection : selectOnly(selection, next), size)
    if (kept !== selection) select(kept)
  }, [axes])
}

function keep(found: number, before: number): number {
  return found === -1 ? before : found
}

type Line = readonly (string | null)[]

function isSameList(one: Line, other: Line): boolean {
  return one === other || (one.length === other.length && one.every((id, place) => id === other[place]))
}
