import { array, assert, integer, property, record, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  colSpans,
  extent,
  holds,
  placesOf,
  rangeBetween,
  rowSpans,
  spansInRow,
  subtract,
  within,
} from '../../../renderer/features/grid/model/ranges.ts'
import type { Cell, Range } from '../../../renderer/features/grid/model/ranges.ts'
import { countCells } from '../../../renderer/features/grid/model/selection.ts'

const side = 9
const place = integer({ min: 0, max: side - 1 })
const corner = record({ row: place, col: place })
const rectangle = tuple(corner, corner).map(([a, b]) => rangeBetween(a, b))

const everyCell: readonly Cell[] = Array.from({ length: side * side }, (_, at) => ({
  row: Math.floor(at / side),
  col: at % side,
}))

function covered(ranges: readonly Range[]): readonly Cell[] {
  return everyCell.filter((cell) => ranges.some((range) => holds(range, cell)))
}

describe('rectangles of cells', () => {
  test('subtract leaves exactly the cells outside the hole', () => {
    assert(
      property(rectangle, rectangle, (range, hole) => {
        const rest = subtract(range, hole)
        expect(covered(rest)).toEqual(covered([range]).filter((cell) => !holds(hole, cell)))
        expect(countCells(rest)).toBe(covered(rest).length)
      }),
    )
  })

  test('added rectangles never overlap', () => {
    assert(
      property(array(rectangle, { maxLength: 5 }), (ranges) => {
        const sum = ranges.reduce<readonly Range[]>(add, [])
        expect(covered(sum)).toEqual(covered(ranges))
        expect(countCells(sum)).toBe(covered(ranges).length)
      }),
    )
  })

  test('spans cover the same cells', () => {
    assert(
      property(array(rectangle, { maxLength: 5 }), place, (ranges, row) => {
        const spans = spansInRow(ranges, row)
        const cols = covered(ranges)
          .filter((cell) => cell.row === row)
          .map((cell) => cell.col)
        expect([...placesOf(spans)]).toEqual(cols)
        expect(extent(spans)).toBe(cols.length)
        const rows = new Set(covered(ranges).map((cell) => cell.row))
        expect([...placesOf(rowSpans(ranges))]).toEqual([...rows])
        for (let col = 0; col < side; col++) {
          expect(within(colSpans(ranges), col)).toBe(covered(ranges).some((cell) => cell.col === col))
        }
      }),
    )
  })
})
