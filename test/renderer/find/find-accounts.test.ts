import { describe, expect, it } from 'vitest'
import { prepareName } from '../../../renderer/features/find/account-names.ts'
import { findAnything } from '../../../renderer/features/find/find.ts'
import type { World } from '../../../renderer/features/find/find.ts'
import { findAccounts } from '../../../renderer/features/find/find-accounts.ts'
import { askKinds } from '../../../renderer/features/find/question.ts'
import { practise, turns } from '../../../renderer/features/find/practise.ts'
import { readTemplate } from '../../../renderer/features/find/template.ts'
import { matches } from '../../../renderer/features/tree/search.ts'
import { fold } from '../../../renderer/ui/fold.ts'
import { makeAgency } from '../../bench/agency.ts'
import { Chance } from '../../helpers/random-workspace.ts'
import { snapshotGraph } from '../grid/snapshot-graph.ts'

const agency = makeAgency('S')

function foldedGraph() {
  const graph = snapshotGraph(agency)
  for (let row = 0; row < graph.accounts.length; row += 1) prepareName(graph, row)
  return graph
}

describe('accounts by what is typed of their names', () => {
  it('are those that typing it at once finds, whatever was typed before (seed 16)', () => {
    const chance = new Chance(16)
    const graph = foldedGraph()
    const texts = [
      'c',
      'cl',
      'clei',
      'cleint',
      'cleint 9',
      'cleint 99',
      'client',
      'client 9',
      'client 99',
      '9 client',
      'manager',
      'maneger 1',
      'zz',
    ]
    for (let typed = 0; typed < 200; typed += 1) {
      const words = chance.pick(texts).split(' ')
      expect(findAccounts(graph, words, 20, true)).toEqual(findAccounts(foldedGraph(), words, 20, true))
    }
  })

  it('are found by the name that one has now', () => {
    const graph = foldedGraph()
    expect(findAccounts(graph, ['client'], 5, false).total).toBe(1000)
    expect(findAccounts(graph, ['client', 'sport'], 5, false).total).toBe(0)
    const before = agency.account.find(({ name }) => name === 'Client 7')!
    graph.apply([{ table: 'account', before, after: { ...before, name: 'Client Sport' } }])
    const row = graph.accounts.rowOf(before.id)
    prepareName(graph, row)
    expect(findAccounts(graph, ['client', 'sports'], 5, false).total).toBe(0)
    expect(findAccounts(graph, ['client', 'sport'], 5, false).places).toEqual([row])
  })

  it('are found by a mistaken word of the name that one has now, as soon as it is read', () => {
    const graph = foldedGraph()
    expect(findAccounts(graph, ['sprot'], 5, true).total).toBe(0)
    const before = agency.account.find(({ name }) => name === 'Client 7')!
    graph.apply([{ table: 'account', before, after: { ...before, name: 'Client Sport' } }])
    const row = graph.accounts.rowOf(before.id)
    matches(graph, row, { words: ['anything'], id: null })
    expect(findAccounts(graph, ['sprot'], 5, true).total).toBe(0)
    prepareName(graph, row)
    expect(findAccounts(graph, ['sprot'], 5, true).places).toEqual([row])
    expect(findAccounts(graph, ['cleint', 'sprot'], 5, true).places).toEqual([row])
  })
})

it('practising finds something in every turn, and nothing is left of it', () => {
  const graph = foldedGraph()
  const world: World = {
    graph,
    members: graph.members.sorted(),
    plans: [],
    saved: [],
    reviews: [],
    reports: [],
    accessTemplates: [],
    commands: [],
    actions: [],
    templates: Object.fromEntries(askKinds.map((ask) => [ask, readTemplate('', fold)])) as World['templates'],
    account: null,
    member: null,
  }
  const before = findAnything(world, 'client 12')
  for (let turn = 0; turn < turns; turn += 1) expect(practise(graph, turn)).toBeGreaterThan(0)
  expect(findAnything(world, 'client 12')).toEqual(before)
})
