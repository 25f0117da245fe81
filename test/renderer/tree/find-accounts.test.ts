import { describe, expect, it } from 'vitest'
import { findAccounts } from '../../../renderer/features/tree/find-accounts.ts'
import { smallGraph } from './agency.ts'

const any = () => true
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
})
