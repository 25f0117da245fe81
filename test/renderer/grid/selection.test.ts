import { describe, expect, test } from 'vitest'
import {
  clamp,
  collapse,
  countCells,
  extendTo,
  isSelected,
  moveTo,
  selectAll,
  selectCell,
  selectedRanges,
  selectOnly,
  toggleCell,
  togglePick,
  wholeLines,
} from '../../../renderer/features/grid/model/selection.ts'

const size = { rows: 10, cols: 6 }
const start = selectCell({ row: 2, col: 1 })

describe('the selection', () => {
  test('Shift pulls a rectangle and leaves the active cell where it is', () => {
    const selection = extendTo(start, { row: 4, col: 3 })
    expect(selection.focus).toEqual({ row: 2, col: 1 })
    expect(selectedRanges(selection)).toEqual([{ top: 2, left: 1, bottom: 4, right: 3 }])
    expect(selectedRanges(moveTo(selection, { row: 0, col: 0 }))).toEqual([
      { top: 0, left: 0, bottom: 0, right: 0 },
    ])
  })

  test('Space picks cells one by one, and the cursor in between is not one of them', () => {
    const picked = togglePick(start)
    const moved = moveTo(picked, { row: 5, col: 5 })
    expect(isSelected(moved, { row: 5, col: 5 })).toBe(false)
    const two = togglePick(moved)
    expect(countCells(selectedRanges(two))).toBe(2)
    expect(selectedRanges(togglePick(two))).toEqual(selectedRanges(picked))
  })

  test('Space inside something picked lets only that go', () => {
    const picked = togglePick(extendTo(start, { row: 4, col: 3 }))
    const without = togglePick(moveTo(picked, { row: 3, col: 2 }))
    expect(countCells(selectedRanges(without))).toBe(8)
    expect(isSelected(without, { row: 3, col: 2 })).toBe(false)
  })

  test('Ctrl and click add a cell to the one selected before, and take it out again', () => {
    const two = toggleCell(start, { row: 7, col: 4 })
    expect(countCells(selectedRanges(two))).toBe(2)
    const one = toggleCell(two, { row: 7, col: 4 })
    expect(selectedRanges(one)).toEqual([{ top: 2, left: 1, bottom: 2, right: 1 }])
  })

  test('Shift and Space take whole rows, Ctrl and Space whole columns', () => {
    const rows = wholeLines(extendTo(start, { row: 3, col: 3 }), 'rows', size)
    expect(selectedRanges(rows)).toEqual([{ top: 2, left: 0, bottom: 3, right: 5 }])
    const cols = wholeLines(extendTo(start, { row: 3, col: 3 }), 'cols', size)
    expect(selectedRanges(cols)).toEqual([{ top: 0, left: 1, bottom: 9, right: 3 }])
  })

  test('Ctrl and A take everything, Escape goes back to one cell', () => {
    const all = selectAll(start, size)
    expect(countCells(selectedRanges(all))).toBe(60)
    expect(all.focus).toEqual(start.focus)
    expect(collapse(all)).toEqual(start)
  })

  test('what moves under the active cell leaves it alone selected, and the same selection where it was', () => {
    expect(selectOnly(start, { row: 2, col: 1 })).toBe(start)
    expect(selectOnly(start, { row: 3, col: 1 })).toEqual(selectCell({ row: 3, col: 1 }))
    const all = selectAll(start, size)
    expect(selectOnly(all, start.focus)).toEqual(start)
    const picked = togglePick(start)
    expect(selectOnly(picked, start.focus)).toEqual(start)
  })

  test('a grid that became smaller keeps the active cell inside', () => {
    expect(clamp(start, size)).toBe(start)
    expect(clamp(selectCell({ row: 9, col: 5 }), { rows: 3, cols: 2 }).focus).toEqual({ row: 2, col: 1 })
    const picked = moveTo(togglePick(selectCell({ row: 9, col: 0 })), { row: 0, col: 0 })
    expect(clamp(picked, { rows: 3, cols: 2 }).kept).toEqual([])
  })
})
