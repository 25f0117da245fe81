import { describe, expect, it } from 'vitest'
import { drawnRows, movedTo, scrollToSee } from '../../../renderer/features/tree/in-view.ts'
import type { InView } from '../../../renderer/features/tree/in-view.ts'

const top: InView = { edge: 0, lines: 10, base: 0 }

const rowsOf = (view: InView, count: number, kept = -1) => drawnRows(view, count, kept).map(({ row }) => row)
const placesOf = (view: InView, count: number, kept = -1) =>
  drawnRows(view, count, kept).map(({ place }) => place)
const beyondIn = (view: InView, kept = -1, count = 1000) =>
  drawnRows(view, count, kept).flatMap(({ row, beyond }) => (beyond ? [row] : []))

describe('the rows that are in the page', () => {
  it('are those in sight and a few beyond either edge', () => {
    const rows = rowsOf(movedTo(top, 100), 1000)
    expect([rows[0], rows.at(-1), rows.length]).toEqual([94, 115, 22])
    expect(rowsOf(top, 4)).toEqual([0, 1, 2, 3])
    expect(rowsOf(top, 0)).toEqual([])
  })

  it('are known as in sight or beyond an edge; the one at which the keyboard is counts as in sight', () => {
    const view = movedTo(top, 100)
    expect(beyondIn(view)).toEqual([94, 95, 96, 97, 98, 99, 111, 112, 113, 114, 115])
    expect(beyondIn(view, 98)).toEqual([94, 95, 96, 97, 99, 111, 112, 113, 114, 115])
    expect(beyondIn(view, 3)).toEqual(beyondIn(view))
  })

  it('are in sight at the end of what is left where rows went away below the edge', () => {
    expect(beyondIn(movedTo(top, 900), -1, 20)).toEqual([4, 5, 6, 7, 8])
    expect(beyondIn(movedTo(top, 900), -1, 8)).toEqual([])
  })

  it('are still as many when rows went away below the edge', () => {
    expect(rowsOf(movedTo(top, 900), 20).at(-1)).toBe(19)
    expect(rowsOf(movedTo(top, 900), 20).length).toBeGreaterThan(10)
  })

  it('have the row at which the keyboard is among them, wherever that is', () => {
    expect(rowsOf(movedTo(top, 100), 1000, 3)[0]).toBe(3)
    expect(rowsOf(movedTo(top, 100), 1000, 900).at(-1)).toBe(900)
    expect(rowsOf(movedTo(top, 100), 1000, 100)).toHaveLength(22)
    expect(rowsOf(top, 5, 7)).toHaveLength(5)
  })

  it('share no place, and keep theirs for as long as they are in sight', () => {
    let view = top
    for (const edge of [1, 2, 9, 8, 30, 31, 500, 490, 470, 985, 0]) {
      const before = new Map(drawnRows(view, 1000, 600).map(({ row, place }) => [row, place]))
      view = movedTo(view, edge)
      const now = drawnRows(view, 1000, 600)
      expect(new Set(now.map(({ place }) => place)).size).toBe(now.length)
      const stayed = now.filter(({ row }) => before.has(row) && row !== 600)
      expect(stayed.map(({ place }) => place)).toEqual(stayed.map(({ row }) => before.get(row)))
    }
  })

  it('fill the places in their order again where nothing stayed in sight, so that none has to move', () => {
    const view = movedTo(movedTo(top, 20), 27)
    expect(placesOf(movedTo(view, 500), 1000)).toEqual(placesOf(view, 1000))
  })
})

describe('scrolling to a row', () => {
  const box = { scrollTop: 100, height: 300 }
  const padding = { top: 30, bottom: 10 }

  it('does nothing when it can be seen', () => {
    expect(scrollToSee(box, { top: 200, bottom: 228 }, padding)).toBeNull()
  })

  it('goes as far as it has to, and leaves what is covered free', () => {
    expect(scrollToSee(box, { top: 120, bottom: 148 }, padding)).toBe(90)
    expect(scrollToSee(box, { top: 400, bottom: 428 }, padding)).toBe(138)
    expect(scrollToSee(box, { top: 10, bottom: 38 }, padding)).toBe(0)
  })
})
