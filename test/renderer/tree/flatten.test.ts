import { describe, expect, it } from 'vitest'
import { Graph } from '../../../renderer/client/mirror/graph.ts'
import { filterAccounts } from '../../../renderer/features/tree/filter.ts'
import { flatten } from '../../../renderer/features/tree/flatten.ts'
import { allClosed, allOpen, folded, readExpansion } from '../../../renderer/features/tree/expansion.ts'
import { practise, turns } from '../../../renderer/features/tree/practise.ts'
import { pathsAbove, pathTo } from '../../../renderer/features/tree/reveal.ts'
import { groupPath, pathBelow } from '../../../renderer/features/tree/rows.ts'
import { readQuery } from '../../../renderer/features/tree/search.ts'
import type { Query } from '../../../renderer/features/tree/search.ts'
import { drawn, everything, smallGraph } from './agency.ts'

const top = pathBelow(null, 'TOP')
const north = pathBelow(top, 'NORTH')

function query(text: string): Query {
  return readQuery(text) ?? { words: [], id: null }
}

describe('the rows of the tree', () => {
  it('are a row for each path, with its place among its siblings', () => {
    const graph = smallGraph()
    expect(drawn(graph, flatten(graph, everything))).toEqual([
      '▾ Top 1/2',
      '  ▾ North 1/2',
      '    · Top 1/3',
      '    · Älgen Shop 2/3',
      '    · Solo Coffee 3/3',
      '  ▾ South 2/2',
      '    · Älgen Shop 1/1',
      '▾ Center 2/2',
      '  ▾ ad-account 1/2',
      '    · Ads 1/1',
      '  ▾ pixel 2/2',
      '    · Pixel 1/1',
    ])
  })

  it('stop at what is closed', () => {
    const graph = smallGraph()
    const rows = flatten(graph, { ...everything, expansion: folded(allClosed, [top], true) })
    expect(drawn(graph, rows)).toEqual(['▾ Top 1/2', '  ▸ North 1/2', '  ▸ South 2/2', '▸ Center 2/2'])
  })

  it('are of one platform where one is chosen', () => {
    const graph = smallGraph()
    const rows = flatten(graph, { ...everything, expansion: allClosed, system: 'tiktok-business-center' })
    expect(drawn(graph, rows)).toEqual(['▸ Center 1/1'])
  })

  it('are found again by their path', () => {
    const graph = smallGraph()
    const rows = flatten(graph, everything)
    for (let row = 0; row < rows.count; row += 1) expect(rows.find(rows.path(row))).toBe(row)
    expect(rows.find(pathBelow(north, 'nobody'))).toBe(-1)
    expect(rows.find(pathBelow(null, 'shared'))).toBe(-1)
  })

  it('grow beyond the first reservation', () => {
    const graph = smallGraph()
    const rows = flatten(graph, everything)
    for (let row = 0; row < 1000; row += 1) rows.add(0, -1, -1, 1, 1, 0, -1, 0)
    expect(rows.count).toBe(1012)
    expect(rows.account(1)).toBe(graph.accounts.rowOf('NORTH'))
  })
})

describe('practising', () => {
  it('has accounts to filter in each of its turns, however few there are, and none where there are none', () => {
    const graph = smallGraph()
    for (let turn = 0; turn < turns; turn += 1) expect(practise(graph, turn)).toBeGreaterThan(0)
    expect(practise(new Graph(), 1)).toBe(0)
  })
})

describe('the filter', () => {
  it('keeps what stands above a match, in every place where it stands', () => {
    const graph = smallGraph()
    const { shown, count } = filterAccounts(graph, query('shop'), null)
    expect(count).toBe(1)
    expect(drawn(graph, flatten(graph, { ...everything, shown }))).toEqual([
      '▾ Top 1/1',
      '  ▾ North 1/2',
      '    · Top 1/2',
      '    · Älgen Shop 2/2',
      '  ▾ South 2/2',
      '    · Älgen Shop 1/1',
    ])
  })

  it('finds names without their marks, in any order of words, and ids with or without hyphens', () => {
    const graph = smallGraph()
    for (const text of ['algen', 'SHOP äl', '123-456', '1234567890', '456 78'])
      expect([text, filterAccounts(graph, query(text), null).count]).toEqual([text, 1])
    expect(filterAccounts(graph, query('12'), null).count).toBe(0)
    expect(filterAccounts(graph, query('shop'), 'tiktok-business-center').count).toBe(0)
  })

  it('sees a new name', () => {
    const graph = smallGraph()
    const before = graph.accounts.account(graph.accounts.rowOf('solo'))
    expect(filterAccounts(graph, query('solo'), null).count).toBe(1)
    if (before) graph.apply([{ table: 'account', before, after: { ...before, name: 'Tea' } }])
    expect(filterAccounts(graph, query('solo'), null).count).toBe(0)
    expect(filterAccounts(graph, query('tea'), null).count).toBe(1)
  })
})

describe('paths', () => {
  it('lead to an account by active links, under the group of its kind', () => {
    const graph = smallGraph()
    expect(pathTo(graph, 'solo')).toBe(pathBelow(north, 'solo'))
    expect(pathTo(graph, 'px')).toBe(pathBelow(groupPath('BC', 'pixel'), 'px'))
    expect(pathTo(graph, 'nobody')).toBeNull()
  })

  it('name what must be open for a row to be seen', () => {
    expect(pathsAbove(pathBelow(north, 'solo'))).toEqual([north, top])
  })
})

describe('what is open', () => {
  it('is everything or nothing, but for some', () => {
    const graph = smallGraph()
    const rows = flatten(graph, { ...everything, expansion: folded(allOpen, [north], false) })
    expect(drawn(graph, rows)[1]).toBe('  ▸ North 1/2')
    expect(folded(folded(allOpen, [north], false), [north], true)).toEqual(allOpen)
  })

  it('is read back as it was kept, and nothing else is', () => {
    const expansion = folded(allClosed, [top, north], true)
    const kept: unknown = JSON.parse(JSON.stringify({ ...expansion, except: [...expansion.except] }))
    expect(readExpansion(kept)).toEqual(expansion)
    for (const other of [null, [], 'x', {}, { open: 1, except: [] }, { open: true }])
      expect(readExpansion(other)).toBeNull()
  })
})
