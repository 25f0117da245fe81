import { describe, expect, it } from 'vitest'
import { finished } from '../../../renderer/client/work.ts'
import { nameOrderReader } from '../../../renderer/features/grid/model/name-order.ts'
import { insideOf, rowsInside } from '../../../renderer/features/grid/model/subtree.ts'
import { subtreeSearch } from '../../../renderer/features/grid/model/subtree-search.ts'
import { makeAgency } from '../../bench/agency.ts'
import { Chance } from '../../helpers/random-workspace.ts'
import { snapshotGraph } from './snapshot-graph.ts'
import { smallGraph } from './small-agency.ts'

describe('searching a subtree', () => {
  const graph = snapshotGraph(makeAgency('S'))
  const subtrees = [-1, 0, 5].map((root) => ({ rows: rowsInside(finished(insideOf(graph, root))) }))

  it('with the last answer in mind finds what searching anew does, whatever is typed (seed 6)', () => {
    const chance = new Chance(6)
    const texts = [
      'c',
      'cl',
      'client',
      'client 9',
      'client 99',
      'client 1 9',
      'manager',
      'ma',
      '100-',
      '100-000',
      '',
      'zz',
    ]
    const search = subtreeSearch()
    for (let typed = 0; typed < 400; typed++) {
      const [text, subtree] = [chance.pick(texts), chance.pick(subtrees)]
      expect(finished(search(graph, subtree, text))).toEqual(finished(subtreeSearch()(graph, subtree, text)))
    }
  })

  it('looks at a changed name again', () => {
    const changing = smallGraph()
    const subtree = { rows: rowsInside(finished(insideOf(changing, -1))) }
    const search = subtreeSearch()
    const found = (text: string) =>
      Array.from(finished(search(changing, subtree, text)) ?? [], (row) => changing.accounts.id(row))
    expect(found('fjo')).toEqual(['fjord', 'ad'])
    const before = { id: 'lumi', system: 'google-ads', kind: 'client', name: 'Lumi' } as const
    changing.apply([{ table: 'account', before, after: { ...before, name: 'Fjordbo' } }])
    expect(found('fjor').toSorted()).toEqual(['ad', 'fjord', 'lumi'])
  })
})

describe('the order of names', () => {
  it('is gone on with by whoever asks next, and made anew when an account has changed', () => {
    const agency = makeAgency('S')
    const graph = snapshotGraph(agency)
    const names = nameOrderReader()
    const begun = names(graph)
    expect(begun.next().done).toBe(false)
    const order = finished(names(graph))
    expect(finished(begun)).toBe(order)
    const [before] = agency.account
    graph.apply([{ table: 'account', before: before!, after: { ...before!, name: 'AAA' } }])
    const later = finished(names(graph))
    expect(graph.accounts.id(later.rows[0]!)).toBe(before!.id)
    expect(graph.accounts.id(order.rows[0]!)).not.toBe(before!.id)
  })
})
