import { describe, expect, it } from 'vitest'
import { allClosed, folded } from '../../../renderer/features/tree/expansion.ts'
import { flatten } from '../../../renderer/features/tree/flatten.ts'
import { actOfKey, typeAhead } from '../../../renderer/features/tree/keys.ts'
import { pathBelow } from '../../../renderer/features/tree/rows.ts'
import { cutAtHits, foldedName } from '../../../renderer/features/tree/search.ts'
import { everything, smallGraph } from './agency.ts'

const graph = smallGraph()
const open = flatten(graph, everything)
const closed = flatten(graph, { ...everything, expansion: folded(allClosed, ['TOP'], true) })
const north = open.find(pathBelow('TOP', 'NORTH'))

const act = (key: string, cursor: number, rows = open) => actOfKey(key, { rows, cursor, page: 4 })
const nameOf = (row: number) => foldedName(graph, open.account(row))

const find = (cursor: number, typed: string) => typeAhead(open, cursor, typed, nameOf)

describe('keys in the tree', () => {
  it('move up and down, and stay inside', () => {
    expect(act('ArrowDown', 0)).toEqual({ kind: 'move', row: 1 })
    expect(act('ArrowUp', 0)).toEqual({ kind: 'move', row: 0 })
    expect(act('ArrowDown', open.count - 1)).toEqual({ kind: 'move', row: open.count - 1 })
    expect(act('End', 0)).toEqual({ kind: 'move', row: open.count - 1 })
    expect(act('Home', 5)).toEqual({ kind: 'move', row: 0 })
    expect(act('PageDown', 1)).toEqual({ kind: 'move', row: 5 })
    expect(act('PageUp', 2)).toEqual({ kind: 'move', row: 0 })
  })

  it('begin at the first row', () => {
    expect(act('ArrowDown', -1)).toEqual({ kind: 'move', row: 0 })
    expect(act('Enter', -1)).toBeNull()
  })

  it('right opens, then goes in; left goes out, then closes', () => {
    expect(act('ArrowRight', 1, closed)).toEqual({ kind: 'expand', rows: [1] })
    expect(act('ArrowRight', north)).toEqual({ kind: 'move', row: north + 1 })
    expect(act('ArrowRight', north + 1)).toBeNull()
    expect(act('ArrowLeft', north + 1)).toEqual({ kind: 'move', row: north })
    expect(act('ArrowLeft', north)).toEqual({ kind: 'collapse', row: north })
    expect(act('ArrowLeft', 3, closed)).toBeNull()
  })

  it('open every sibling at once', () => {
    expect(act('*', 1, closed)).toEqual({ kind: 'expand', rows: [1, 2] })
    expect(act('*', 0, closed)).toEqual({ kind: 'expand', rows: [3] })
  })

  it('open the account', () => {
    expect(act('Enter', 3)).toEqual({ kind: 'open', row: 3 })
    expect(act(' ', 3)).toEqual({ kind: 'open', row: 3 })
    expect(act('F5', 3)).toBeNull()
  })
})

describe('finding by typing', () => {
  it('goes on from the cursor and round once', () => {
    const solo = open.find(pathBelow(pathBelow('TOP', 'NORTH'), 'solo'))
    expect(find(0, 's')).toBe(solo)
    expect(find(solo, 's')).toBe(open.find(pathBelow('TOP', 'SOUTH')))
    expect(find(solo, 'so')).toBe(solo)
    expect(find(solo, 'zzz')).toBe(-1)
  })
})

describe('what is marked in a name', () => {
  it('is every word of the query', () => {
    expect(cutAtHits('Älgen Shop', ['sho', 'al'])).toEqual([
      { text: 'Äl', hit: true },
      { text: 'gen ', hit: false },
      { text: 'Sho', hit: true },
      { text: 'p', hit: false },
    ])
    expect(cutAtHits('ﬁ', ['x'])).toEqual([{ text: 'ﬁ', hit: false }])
  })
})
