import { describe, expect, it } from 'vitest'
import { filterCounts, itemLines, shownItems } from '../../../renderer/features/reviews/item-lines.ts'
import type { Arrangement, ItemFilter } from '../../../renderer/features/reviews/item-lines.ts'
import { nextItem } from '../../../renderer/features/reviews/next-item.ts'
import { anna, item, judged, said } from './review-items.ts'

const fjord = { id: 'fjord', name: 'Fjord Sport', system: 'google-ads', kind: 'client' } as const
const arla = { ...fjord, id: 'arla', name: 'Ärla', externalId: '100-000-0009' }

const all = judged(
  [
    item('1', { facts: { account: fjord, change: 'new' }, account: 'fjord' }),
    item('2', { facts: { account: arla, change: 'same' }, account: 'arla', role: 'standard' }),
    item('3', {
      facts: { account: fjord, change: 'changed' },
      account: 'fjord',
      reviewers: ['anna', 'david'],
    }),
    item('4', { facts: { account: arla }, account: 'arla', reviewers: ['david'] }),
  ],
  [said('2', 'anna', 'keep'), said('3', 'anna', 'keep'), said('3', 'david', 'remove')],
)

function shown(filter: ItemFilter, query = ''): readonly string[] {
  const roleOf = (each: (typeof all)[number]) => (each.item.role === 'admin' ? 'Administrator' : 'Standard')
  return shownItems(all, { filter, decider: anna, query, roleOf }).map((each) => each.item.id)
}

function lines(arrangement: Arrangement): readonly string[] {
  return itemLines(all, arrangement).map((line) =>
    line.line === 'head' ? `${line.id}: ${line.count}` : line.judged.item.id,
  )
}

function next(...ids: readonly string[]): string | null {
  return nextItem(itemLines(all, 'account'), new Set(ids))
}

describe('the list of items', () => {
  it('shows what waits for one reviewer, what is open, decided and disagreed about, and what is new', () => {
    expect(shown('all')).toEqual(['1', '2', '3', '4'])
    expect(shown('waiting')).toEqual(['1'])
    expect(shown('undecided')).toEqual(['1', '4'])
    expect(shown('decided')).toEqual(['2'])
    expect(shown('disagreed')).toEqual(['3'])
    expect(shown('changed')).toEqual(['1', '3'])
    expect(filterCounts(all, anna)).toEqual({
      all: 4,
      waiting: 1,
      undecided: 2,
      disagreed: 1,
      decided: 1,
      changed: 2,
    })
  })

  it('has nothing that waits for nobody', () => {
    expect(filterCounts(all, null).waiting).toBe(0)
  })

  it('is searched by names without their marks, by ids and by the word for the role', () => {
    expect(shown('all', 'arla')).toEqual(['2', '4'])
    expect(shown('all', '0009 stand')).toEqual(['2'])
    expect(shown('all', 'lind sport')).toEqual(['1', '3'])
    expect(shown('decided', 'sport')).toEqual([])
  })

  it('stands under heads in the order of the gravest item of each, or flat', () => {
    expect(lines('account')).toEqual(['fjord: 2', '1', '3', 'arla: 2', '2', '4'])
    expect(lines('member')).toEqual(['bo: 4', '1', '2', '3', '4'])
    expect(lines('manager')).toEqual([': 4', '1', '2', '3', '4'])
    expect(lines('risk')).toEqual(['1', '2', '3', '4'])
  })

  it('goes on after what was decided, and back where that was the last', () => {
    expect(next('1')).toBe('3')
    expect(next('1', '3')).toBe('2')
    expect(next('4')).toBe('2')
    expect(next('1', '2', '3', '4')).toBeNull()
  })
})
