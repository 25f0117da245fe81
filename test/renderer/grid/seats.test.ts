import { describe, expect, it } from 'vitest'
import { seating } from '../../../renderer/features/grid/model/seats.ts'

const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at)

/** The seats in the order in which they stand in the page. */
function seats(seat: ReturnType<typeof seating>, places: readonly number[], focused = -1): readonly number[] {
  return seat(places, focused).map((seated) => seated.seat)
}

describe('the seats of rows and columns', () => {
  it('of what went are taken by what comes in, and the others stay', () => {
    const seat = seating()
    expect(seats(seat, from(10, 8))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(seats(seat, from(12, 8))).toEqual([2, 3, 4, 5, 6, 7, 0, 1])
    expect(seats(seat, from(11, 8))).toEqual([1, 2, 3, 4, 5, 6, 7, 0])
  })

  it('are filled again as they stand after a long way, so that none has to move', () => {
    const seat = seating()
    seats(seat, from(10, 8))
    expect(seats(seat, from(15, 8))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(seats(seat, from(500, 8))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('stay with what has the focus, wherever the others go', () => {
    const seat = seating()
    seats(seat, from(10, 8), 13)
    expect(seats(seat, [13, ...from(500, 8)], 13)).toEqual([3, 0, 1, 2, 4, 5, 6, 7, 8])
    expect(seats(seat, from(10, 8), 13)[3]).toBe(3)
  })

  it('are never shared, and fewer where less is drawn', () => {
    const seat = seating()
    for (const [first, count] of [
      [0, 8],
      [3, 12],
      [9, 5],
      [40, 9],
      [38, 9],
    ] as const) {
      const taken = seats(seat, from(first, count), first + 2)
      expect(new Set(taken).size).toBe(count)
    }
  })
})
