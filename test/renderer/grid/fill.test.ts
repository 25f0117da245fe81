import { describe, expect, test } from 'vitest'
import {
  filledRange,
  fillSelection,
  fillTargets,
  fillTo,
} from '../../../renderer/features/grid/model/fill.ts'
import type { Fill } from '../../../renderer/features/grid/model/fill.ts'
import type { Axes } from '../../../renderer/features/grid/model/placements.ts'
import { extendTo, selectCell, toggleCell } from '../../../renderer/features/grid/model/selection.ts'

const axes: Axes = { accounts: ['a', 'b', null, 'c', 'd', 'a'], members: ['anna', 'bo', 'clara'] }
const held: Readonly<Record<string, readonly string[]>> = {
  'a anna': ['admin', 'report-recipient'],
  'b anna': ['standard'],
  'a bo': ['read-only'],
}

function filled(fill: Fill | null): readonly string[] {
  const parts =
    fill &&
    fillTargets(fill, axes, {
      rolesAt: ({ account, member }) =>
        (held[`${account} ${member}`] ?? []).map((role) => ({ system: 'google-ads', role })),
    })
  if (!parts || 'tooMany' in parts) return []
  return parts.flatMap(({ role, target }) =>
    target.placements.map(({ account, member }) => `${role.role} ${account} ${member}`),
  )
}

const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })

describe('a fill', () => {
  test('repeats the lines of the selection downwards as often as it takes, headings left out', () => {
    expect(filled(fillTo(range(0, 0, 1, 0), { row: 4, col: 0 }))).toEqual([
      'admin c anna',
      'report-recipient c anna',
      'standard d anna',
    ])
  })

  test('goes to the right with what each row holds', () => {
    expect(filled(fillTo(range(0, 0, 1, 0), { row: 1, col: 2 }))).toEqual([
      'admin a bo',
      'admin a clara',
      'report-recipient a bo',
      'report-recipient a clara',
      'standard b bo',
      'standard b clara',
    ])
  })

  test('goes whichever way the corner is pulled further, and nowhere when it is pulled back', () => {
    const from = range(2, 2, 3, 3)
    expect(fillTo(from, { row: 6, col: 4 })).toMatchObject({ way: 'down', into: range(4, 2, 6, 3) })
    expect(fillTo(from, { row: 4, col: 9 })).toMatchObject({ way: 'right', into: range(2, 4, 3, 9) })
    expect(fillTo(from, { row: 3, col: 2 })).toBeNull()
    expect(filledRange(fillTo(from, { row: 6, col: 4 })!)).toEqual(range(2, 2, 6, 3))
  })

  test('gives an account that stands in two rows its roles once, what comes first', () => {
    expect(filled({ way: 'down', from: range(0, 0, 1, 0), into: range(4, 0, 5, 0) })).toEqual([
      'admin d anna',
      'report-recipient d anna',
      'standard a anna',
    ])
    const twice: Axes = { ...axes, accounts: ['a', 'b', 'c', 'c'] }
    const parts = fillTargets({ way: 'down', from: range(0, 0, 1, 0), into: range(2, 0, 3, 0) }, twice, {
      rolesAt: ({ account }) => [{ system: 'google-ads', role: account === 'a' ? 'admin' : 'standard' }],
    })
    expect(parts).toMatchObject([
      { role: { role: 'admin' }, target: { placements: [{ account: 'c', member: 'anna' }] } },
    ])
  })

  test('of more cells than one act may have says how many', () => {
    const many: Axes = { ...axes, accounts: Array.from({ length: 6001 }, (_, at) => `c${at}`) }
    const fill = { way: 'down', from: range(0, 0, 0, 0), into: range(1, 0, 6000, 0) } as const
    expect(fillTargets(fill, many, { rolesAt: () => [] })).toEqual({ tooMany: 6000 })
  })
})

describe('by keyboard', () => {
  const one = selectCell({ row: 2, col: 1 })
  const block = extendTo(one, { row: 4, col: 2 })

  test('the first line of the selection fills the rest', () => {
    expect(fillSelection(block, 'down')).toEqual({
      way: 'down',
      from: range(2, 1, 2, 2),
      into: range(3, 1, 4, 2),
    })
    expect(fillSelection(block, 'right')).toEqual({
      way: 'right',
      from: range(2, 1, 4, 1),
      into: range(2, 2, 4, 2),
    })
  })

  test('one line is filled from the line before it, where there is one', () => {
    expect(fillSelection(one, 'down')).toEqual({
      way: 'down',
      from: range(1, 1, 1, 1),
      into: range(2, 1, 2, 1),
    })
    expect(fillSelection(one, 'right')).toEqual({
      way: 'right',
      from: range(2, 0, 2, 0),
      into: range(2, 1, 2, 1),
    })
    expect(fillSelection(selectCell({ row: 0, col: 0 }), 'down')).toBeNull()
    expect(fillSelection(selectCell({ row: 0, col: 0 }), 'right')).toBeNull()
  })

  test('cells picked one by one are no block to fill', () => {
    expect(fillSelection(toggleCell(one, { row: 7, col: 1 }), 'down')).toBeNull()
  })
})
