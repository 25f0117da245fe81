import { describe, expect, it } from 'vitest'
import { Graph } from '../../../renderer/client/mirror/graph.ts'
import { findAccounts } from '../../../renderer/features/tree/find-accounts.ts'
import { makeAgency } from '../../bench/agency.ts'
import { nothing, snapshotOf } from '../client/snapshot-of.ts'
import { smallGraph } from './agency.ts'

const any = () => true
const isEven = ({ id }: { readonly id: string }) => Number(id.slice(1)) % 2 === 0
const evenIdsIn = (graph: Graph, text: string) => findAccounts(graph, text, 30, isEven).map(({ id }) => id)
const butSouth = ({ name }: { readonly name: string }) => name !== 'South'

describe('the first accounts that match', () => {
  it('stand in the order of the tree, whatever order they were entered in', () => {
    const names = findAccounts(smallGraph(), '', 20, any).map(({ name }) => name)
    expect(names).toEqual(['North', 'South', 'Top', 'Älgen Shop', 'Solo Coffee', 'Center', 'Ads', 'Pixel'])
  })

  it('are those with which all that match begin, however few are asked for', () => {
    const graph = smallGraph()
    for (const text of ['', 'o', 'so', 'e', '123', 'nothing of it']) {
      const all = findAccounts(graph, text, 20, butSouth)
      for (let most = 1; most <= 8; most += 1)
        expect([text, most, findAccounts(graph, text, most, butSouth)]).toEqual([
          text,
          most,
          all.slice(0, most),
        ])
    }
  })

  it('are the same among a thousand, whatever is sorted already', () => {
    const agency = makeAgency('S')
    const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
    const kinds = ['manager', 'client']
    for (const text of ['', 'c', 'client 9', '99', 'a', 'r 5']) {
      const graph = new Graph(snapshotOf({ ...nothing, account: agency.account, link: agency.link }))
      const expected = agency.account
        .filter((account) => text.split(' ').every((word) => account.name.toLowerCase().includes(word)))
        .filter(isEven)
        .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compare(a.name, b.name))
        .slice(0, 30)
        .map(({ id }) => id)
      expect([text, evenIdsIn(graph, text)]).toEqual([text, expected])
      for (let row = 0; row < graph.accounts.length; row += 2) graph.children.of(row)
      expect([text, evenIdsIn(graph, text)]).toEqual([text, expected])
    }
  })
})
