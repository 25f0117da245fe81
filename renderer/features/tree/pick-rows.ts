import { nothingPicked, pickedRange, pickOf, toggledPick } from './picks.ts'
import type { Picking } from './pick-keys.ts'
import type { TreeRows } from './rows.ts'
import { useTreeState } from './tree-state.ts'

/** Carries out what a key or a press with Shift or Ctrl selects. */
export function pickRows(rows: TreeRows, picking: Picking): void {
  const { pick, picks, anchor, cursor } = useTreeState.getState()
  switch (picking.kind) {
    case 'range': {
      const start = anchor === null ? -1 : rows.find(anchor)
      const from = start === -1 ? picking.to : start
      return pick(pickedRange(rows, from, picking.to), rows.path(picking.to), rows.path(from))
    }
    case 'toggle': {
      const one = pickOf(rows, picking.row)
      const path = rows.path(picking.row)
      return one === null ? undefined : pick(toggledPick(picks, one), path, path)
    }
    case 'all':
      return pick(pickedRange(rows, 0, rows.count - 1), cursor)
    case 'none':
      return pick(nothingPicked, cursor)
  }
}
