import { describe, expect, test } from 'vitest'
import { cellNear, hitAt } from '../../../renderer/features/grid/model/geometry.ts'

const metrics = { rowHeight: 32, colWidth: 64, headWidth: 200, headHeight: 80 }
const size = { rows: 50, cols: 12 }

function at(x: number, y: number, scrollLeft = 0, scrollTop = 0) {
  return hitAt({ x, y, scrollLeft, scrollTop }, metrics, size)
}

describe('what lies under a point', () => {
  test('cells, heads and the corner', () => {
    expect(at(200, 80)).toEqual({ on: 'cell', cell: { row: 0, col: 0 } })
    expect(at(263, 111)).toEqual({ on: 'cell', cell: { row: 0, col: 0 } })
    expect(at(264, 112)).toEqual({ on: 'cell', cell: { row: 1, col: 1 } })
    expect(at(199, 112)).toEqual({ on: 'account', row: 1 })
    expect(at(264, 79)).toEqual({ on: 'person', col: 1 })
    expect(at(10, 10)).toBeNull()
  })

  test('the heads stay where they are while the cells scroll below them', () => {
    expect(at(210, 90, 128, 320)).toEqual({ on: 'cell', cell: { row: 10, col: 2 } })
    expect(at(10, 90, 128, 320)).toEqual({ on: 'account', row: 10 })
    expect(at(210, 10, 128, 320)).toEqual({ on: 'person', col: 2 })
  })

  test('nothing lies beyond the last cell, but the nearest cell is known', () => {
    expect(at(200 + 12 * 64, 100)).toBeNull()
    expect(at(210, 80 + 50 * 32)).toBeNull()
    expect(cellNear({ x: 5000, y: -20, scrollLeft: 0, scrollTop: 64 }, metrics, size)).toEqual({
      row: 2,
      col: 11,
    })
  })
})
