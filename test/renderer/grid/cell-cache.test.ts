import { describe, expect, test } from 'vitest'
import { blocksFor } from '../../../renderer/features/grid/model/blocks.ts'
import { CellCache } from '../../../renderer/features/grid/model/cell-cache.ts'
import { cellContent, emptyCell, rolesOf } from '../../../renderer/features/grid/model/cell-content.ts'
import type { RoleCells } from '../../../shared/contract/access.ts'

const admin = { here: ['admin'], above: [] }
const inherited = { here: [], above: ['admin'] }

function answer(revision: number, cells: readonly number[]): RoleCells {
  return { revision, kinds: [{ here: [], above: [] }, admin, inherited], cells }
}

describe('what is known of the cells', () => {
  test('an answer is by member, then account', () => {
    const cache = new CellCache()
    expect(cache.take(['a', 'b'], ['anna', 'bo'], answer(1, [0, 1, 2, 0]))).toBe(true)
    expect(cache.content('b', 'anna')).toBe(cellContent(['admin'], []))
    expect(cache.content('a', 'bo')).toBe(cellContent([], ['admin']))
    expect(cache.content('a', 'anna')).toBe(emptyCell)
    expect(cache.content('a', 'kari')).toBeUndefined()
  })

  test('an older answer never replaces a newer one', () => {
    const cache = new CellCache()
    cache.take(['a'], ['anna'], answer(2, [1]))
    expect(cache.take(['a'], ['anna'], answer(1, [0]))).toBe(false)
    expect(cache.content('a', 'anna')).toBe(cellContent(['admin'], []))
    expect(cache.fresh('a', 'anna', 2)).toBe(true)
    expect(cache.fresh('a', 'anna', 3)).toBe(false)
  })

  test('a newer answer that says the same changes nothing to draw', () => {
    const cache = new CellCache()
    cache.take(['a'], ['anna'], answer(1, [1]))
    const before = cache.version('a')
    expect(cache.take(['a'], ['anna'], answer(2, [1]))).toBe(false)
    expect(cache.version('a')).toBe(before)
    expect(cache.fresh('a', 'anna', 2)).toBe(true)
  })

  test('what is foretold shows at once, and no answer from before it takes it back', () => {
    const cache = new CellCache()
    cache.take(['a'], ['anna'], answer(1, [0]))
    cache.foretell('a', 'anna', cellContent(['standard'], []), 1)
    expect(cache.fresh('a', 'anna', 1)).toBe(true)
    cache.take(['a'], ['anna'], answer(1, [0]))
    expect(cache.content('a', 'anna')?.here).toEqual(['standard'])
    expect(cache.fresh('a', 'anna', 2)).toBe(false)
    cache.take(['a'], ['anna'], answer(2, [0]))
    expect(cache.content('a', 'anna')).toBe(emptyCell)
  })

  test('what was foretold and did not come is asked for again', () => {
    const cache = new CellCache()
    cache.foretell('a', 'anna', cellContent(['standard'], []), 1)
    cache.doubt('a', 'anna')
    expect(cache.fresh('a', 'anna', 1)).toBe(false)
    cache.take(['a'], ['anna'], answer(1, [0]))
    expect(cache.content('a', 'anna')).toBe(emptyCell)
  })

  test('the accounts shown longest ago are forgotten first', () => {
    const cache = new CellCache(2)
    cache.take(['a'], ['anna'], answer(1, [1]))
    cache.take(['b'], ['anna'], answer(1, [1]))
    cache.take(['a'], ['anna'], answer(1, [1]))
    cache.take(['c'], ['anna'], answer(1, [1]))
    expect(['a', 'b', 'c'].map((account) => cache.content(account, 'anna') !== undefined)).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('the blocks to ask for', () => {
  const accounts = Array.from({ length: 100 }, (_, at) => `a${String(at)}`)
  const members = Array.from({ length: 70 }, (_, at) => `m${String(at)}`)
  const visible = { top: 30, left: 0, bottom: 40, right: 20 }

  test('are the aligned pieces that the visible part touches', () => {
    const blocks = blocksFor(visible, accounts, members, 1, new CellCache())
    expect(blocks.map((block) => [block.accounts[0], block.members[0]])).toEqual([
      ['a0', 'm0'],
      ['a32', 'm0'],
    ])
    expect(blocks[0]?.accounts).toHaveLength(32)
  })

  test('are not asked for again until the revision moves', () => {
    const cache = new CellCache()
    for (const block of blocksFor(visible, accounts, members, 1, cache)) {
      cache.take(block.accounts, block.members, { revision: 1, kinds: [], cells: [] })
    }
    expect(blocksFor(visible, accounts, members, 1, cache)).toEqual([])
    expect(blocksFor(visible, accounts, members, 2, cache)).toHaveLength(2)
  })
})

const nothing = { pending: [], planned: [] }

describe('the roles of a cell', () => {
  test('the strongest first, each once, what waits for an answer last', () => {
    const content = cellContent(['read-only', 'report-recipient'], ['admin', 'read-only'])
    expect(rolesOf('google-ads', content, { pending: ['standard'], planned: [] })).toEqual([
      { role: 'admin', holding: 'above', leaving: false },
      { role: 'read-only', holding: 'here', leaving: false },
      { role: 'report-recipient', holding: 'here', leaving: false },
      { role: 'standard', holding: 'pending', leaving: false },
    ])
  })

  test('what a plan gives stands beside what goes for it', () => {
    const content = cellContent(['standard', 'report-recipient'], [])
    const planned = [{ who: 'bo', role: 'admin', change: 'give', step: 's1' }] as const
    expect(rolesOf('google-ads', content, { pending: [], planned })).toEqual([
      { role: 'standard', holding: 'here', leaving: true },
      { role: 'report-recipient', holding: 'here', leaving: false },
      { role: 'admin', holding: 'planned', leaving: false },
    ])
  })

  test('a role without a word of ours comes after the known ones', () => {
    expect(rolesOf('google-ads', cellContent(['unknown', 'email-only'], []), nothing)[1]?.role).toBe(
      'unknown',
    )
  })
})
