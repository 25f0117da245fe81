import { describe, expect, it } from 'vitest'
import { flatten } from '../../../renderer/features/tree/flatten.ts'
import { pickOfKey } from '../../../renderer/features/tree/pick-keys.ts'
import {
  accountOfPick,
  parentOfPick,
  pickedRange,
  pickOf,
  pickOfPath,
  remainingPicks,
  toggledPick,
} from '../../../renderer/features/tree/picks.ts'
import type { Picks } from '../../../renderer/features/tree/picks.ts'
import { everything, smallGraph } from './agency.ts'

const graph = smallGraph()
const rows = flatten(graph, everything)
const place = (id: string, above: string): number =>
  Array.from({ length: rows.count }, (_, row) => row).find(
    (row) => rows.id(row) === id && rows.parent(row) !== -1 && rows.id(rows.parent(row)) === above,
  ) ?? -1
const said = (picks: Picks) =>
  [...picks].map((pick) => {
    const parent = parentOfPick(pick)
    return `${parent === -1 ? '' : graph.accounts.id(parent)}>${graph.accounts.id(accountOfPick(pick))}`
  })

describe('what is selected', () => {
  it('is an account below the one above it, so that a client of two managers is two', () => {
    const one = pickOf(rows, place('shared', 'NORTH'))
    const other = pickOf(rows, place('shared', 'SOUTH'))
    expect(said(new Set([one ?? -1, other ?? -1]))).toEqual(['NORTH>shared', 'SOUTH>shared'])
  })

  it('leaves out the heads of groups', () => {
    const group = Array.from({ length: rows.count }, (_, row) => row).find((row) => rows.group(row) !== null)
    expect(pickOf(rows, group ?? -1)).toBeNull()
  })

  it('is the same by row and by path', () => {
    for (let row = 0; row < rows.count; row += 1) {
      if (rows.group(row) !== null) continue
      expect(pickOfPath(graph, rows.path(row))).toBe(pickOf(rows, row))
    }
  })

  it('reaches from one row to another in either direction', () => {
    const from = place('solo', 'NORTH')
    const to = place('SOUTH', 'TOP')
    expect(said(pickedRange(rows, from, to))).toEqual(said(pickedRange(rows, to, from)))
    expect(said(pickedRange(rows, from, to))).toContain('TOP>SOUTH')
  })

  it('goes and comes back when it is chosen twice', () => {
    const pick = pickOf(rows, 0) ?? -1
    const once = toggledPick(new Set(), pick)
    expect(said(once)).toEqual(['>TOP'])
    expect(said(toggledPick(once, pick))).toEqual([])
  })

  it('loses what is no longer there, and is the same object where that is nothing', () => {
    const picks = pickedRange(rows, 0, rows.count - 1)
    expect(remainingPicks(graph, picks)).toBe(picks)
    const gone = new Set([...picks, pickOfPath(graph, 'SOUTH\nsolo') ?? -1])
    expect(said(remainingPicks(graph, gone))).toEqual(said(picks))
  })
})

describe('keys that select', () => {
  const stroke = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
  const press = (key: string, cursor: number, held: Partial<typeof stroke> = {}) =>
    pickOfKey({ ...stroke, ...held, key }, { rows, cursor, page: 3 })

  it('extend with Shift where the arrow would go', () => {
    expect(press('ArrowDown', 1, { shiftKey: true })).toEqual({ kind: 'range', to: 2 })
    expect(press('End', 1, { shiftKey: true })).toEqual({ kind: 'range', to: rows.count - 1 })
    expect(press('ArrowDown', 1)).toBeNull()
  })

  it('add and take out one row with Ctrl and Space, and take all with Ctrl and A', () => {
    expect(press(' ', 2, { ctrlKey: true })).toEqual({ kind: 'toggle', row: 2 })
    expect(press('a', 2, { metaKey: true })).toEqual({ kind: 'all' })
    expect(press('a', 2)).toBeNull()
  })

  it('let go with Escape', () => {
    expect(press('Escape', 2)).toEqual({ kind: 'none' })
  })
})
