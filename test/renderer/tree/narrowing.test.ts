import { describe, expect, it } from 'vitest'
import { filterAccounts } from '../../../renderer/features/tree/filter.ts'
import { createNarrowing, narrows } from '../../../renderer/features/tree/narrowing.ts'
import { readQuery } from '../../../renderer/features/tree/search.ts'
import type { Query } from '../../../renderer/features/tree/search.ts'
import { smallGraph } from './agency.ts'

const query = (text: string): Query => readQuery(text) ?? { words: [], id: null }

describe('a filter with its last answer in mind', () => {
  it('answers what a fresh one answers, whatever was typed before', () => {
    const graph = smallGraph()
    const narrowed = createNarrowing()
    const typed = [
      's',
      'so',
      'solo',
      'sol',
      'solo c',
      'shop',
      '1',
      '12',
      '123',
      '1234',
      'n',
      'no',
      'älg',
      'alg shop',
    ]
    for (const text of typed) {
      const asked = query(text)
      expect([text, narrowed(graph, graph.versions, asked, null)]).toEqual([
        text,
        filterAccounts(graph, asked, null),
      ])
    }
  })

  it('looks at everything again when accounts or the platform are others', () => {
    const graph = smallGraph()
    const narrowed = createNarrowing()
    expect(narrowed(graph, { account: 1, link: 1 }, query('so'), 'tiktok-business-center').count).toBe(0)
    expect(narrowed(graph, { account: 1, link: 1 }, query('solo'), null).count).toBe(1)
    expect(narrowed(graph, { account: 1, link: 1 }, query('nothing'), null).count).toBe(0)
    expect(narrowed(graph, { account: 2, link: 1 }, query('nothing of'), null).count).toBe(0)
  })

  it('knows that an id may match what no name matched', () => {
    expect(narrows(query('12'), query('123'))).toBe(false)
    expect(narrows(query('123'), query('1234'))).toBe(true)
    expect(narrows(query('so'), query('so co'))).toBe(true)
    expect(narrows(query('so co'), query('so'))).toBe(false)
  })
})
