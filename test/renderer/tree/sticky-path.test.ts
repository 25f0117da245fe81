import { expect, it } from 'vitest'
import { flatten } from '../../../renderer/features/tree/flatten.ts'
import { stickyPath } from '../../../renderer/features/tree/sticky-path.ts'
import { everything, smallGraph } from './agency.ts'

const rows = flatten(smallGraph(), everything)
const names = (top: number, most = 5) =>
  stickyPath(rows, (below) => (top + below < rows.count ? top + below : -1), most).map((row) => rows.id(row))
const solo = Array.from({ length: rows.count }, (_, row) => row).find((row) => rows.id(row) === 'solo') ?? -1

it('nothing stays at the edge while the first row is in sight', () => {
  expect(names(0)).toEqual([])
})

it('what is above the first row in sight stays at the edge, outermost first', () => {
  expect(names(solo - 1)).toEqual(['TOP', 'NORTH'])
  expect(names(solo, 1)).toEqual(['TOP'])
})

it('the row behind those at the edge decides whether one more stays', () => {
  for (let top = 0; top < rows.count; top += 1) {
    const path = stickyPath(rows, (below) => (top + below < rows.count ? top + below : -1), 5)
    for (const [depth, row] of path.entries()) {
      expect(rows.depth(row)).toBe(depth)
      expect(row).toBeLessThan(top + depth)
    }
  }
})
