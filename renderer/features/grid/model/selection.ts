import { add, area, holds, rangeBetween, subtract } from './ranges.ts'
import type { Cell, Range } from './ranges.ts'

/** How many accounts and people the grid has. */
export interface GridSize {
  readonly rows: number
  readonly cols: number
}

/**
 * A selection as in a spreadsheet: `focus` is the active cell, the live rectangle lies between
 * `anchor` and `corner`, and `kept` are rectangles picked one by one with Space or Ctrl, which never
 * overlap.
 */
export interface Selection {
  readonly focus: Cell
  readonly anchor: Cell
  readonly corner: Cell
  readonly kept: readonly Range[]
}

/** Only one cell. */
export function selectCell(cell: Cell): Selection {
  return { focus: cell, anchor: cell, corner: cell, kept: [] }
}

/** Only one cell: the same object where nothing else is selected already, so that nothing is drawn for it. */
export function selectOnly(selection: Selection, { row, col }: Cell): Selection {
  const { focus, anchor, corner, kept } = selection
  const isThere = [focus, anchor, corner].every((cell) => cell.row === row && cell.col === col)
  return isThere && kept.length === 0 ? selection : selectCell({ row, col })
}

/** Moves the active cell; what was picked one by one stays. */
export function moveTo(selection: Selection, cell: Cell): Selection {
  return { ...selectCell(cell), kept: selection.kept }
}

/** Pulls the corner of the live rectangle to a cell, the active cell staying where it is. */
export function extendTo(selection: Selection, corner: Cell): Selection {
  return { ...selection, corner }
}

/** The rectangle that Shift extends. */
export function liveRange(selection: Selection): Range {
  return rangeBetween(selection.anchor, selection.corner)
}

/**
 * The rectangles that an act applies to, not overlapping. Once some are picked one by one, a live
 * rectangle of one cell is only the cursor on its way to the next.
 */
export function selectedRanges(selection: Selection): readonly Range[] {
  const live = liveRange(selection)
  if (selection.kept.length === 0) return [live]
  return area(live) === 1 ? selection.kept : add(selection.kept, live)
}

/** Picks the live rectangle, or lets it go where all of it was picked already. */
export function togglePick(selection: Selection): Selection {
  const live = liveRange(selection)
  const without = selection.kept.flatMap((range) => subtract(range, live))
  const known = countCells(selection.kept) - countCells(without) === area(live)
  return { ...selectCell(selection.focus), kept: known ? without : [...without, live] }
}

/** Adds a cell to what is selected or takes it out, as Ctrl and click do. */
export function toggleCell(selection: Selection, cell: Cell): Selection {
  const selected = selectedRanges(selection)
  const one = rangeBetween(cell, cell)
  const kept = selected.some((range) => holds(range, cell))
    ? selected.flatMap((range) => subtract(range, one))
    : [...selected, one]
  return { ...selectCell(cell), kept }
}

/** Widens the live rectangle to whole rows (an account for everyone) or columns (a person everywhere). */
export function wholeLines(selection: Selection, axis: 'rows' | 'cols', size: GridSize): Selection {
  return axis === 'rows'
    ? {
        ...selection,
        anchor: { row: selection.anchor.row, col: 0 },
        corner: { row: selection.corner.row, col: size.cols - 1 },
      }
    : {
        ...selection,
        anchor: { row: 0, col: selection.anchor.col },
        corner: { row: size.rows - 1, col: selection.corner.col },
      }
}

/** Everything, the active cell staying where it is. */
export function selectAll(selection: Selection, size: GridSize): Selection {
  return {
    focus: selection.focus,
    anchor: { row: 0, col: 0 },
    corner: { row: size.rows - 1, col: size.cols - 1 },
    kept: [],
  }
}

/** Back to the active cell alone. */
export function collapse(selection: Selection): Selection {
  return selectCell(selection.focus)
}

/** Keeps a selection inside a grid that may have become smaller. */
export function clamp(selection: Selection, size: GridSize): Selection {
  const inside = (cell: Cell): Cell => ({
    row: Math.max(0, Math.min(cell.row, size.rows - 1)),
    col: Math.max(0, Math.min(cell.col, size.cols - 1)),
  })
  const fits = (cell: Cell): boolean => cell.row < size.rows && cell.col < size.cols
  if (fits(selection.focus) && fits(selection.anchor) && fits(selection.corner)) {
    const kept = selection.kept.filter((range) => range.bottom < size.rows && range.right < size.cols)
    return kept.length === selection.kept.length ? selection : { ...selection, kept }
  }
  return selectCell(inside(selection.focus))
}

/** How many cells rectangles cover that do not overlap. */
export function countCells(ranges: readonly Range[]): number {
  return ranges.reduce((sum, range) => sum + area(range), 0)
}

/** Whether an act on the selection would touch this cell. */
export function isSelected(selection: Selection, cell: Cell): boolean {
  return selectedRanges(selection).some((range) => holds(range, cell))
}
