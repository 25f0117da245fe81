import { expect, it } from 'vitest'
import { differenceOf, equalTo } from '../../../renderer/features/reviews/equal-items.ts'
import { equalityKey } from '../../../shared/review/equal.ts'
import { item } from './review-items.ts'

const administrator = [{ reason: 'administrator', params: {} }]
const account = { id: 'fjord', name: 'Fjord Sport', system: 'google-ads', kind: 'client' } as const
const first = item('1', { facts: { reasons: administrator } })

it('says in what rows differ that one answer cannot be given for', () => {
  const differing = {
    system: item('2', { facts: { account: { ...account, system: 'tiktok-ads-manager' } } }),
    kind: item('3', { facts: { account: { ...account, kind: 'manager' } } }),
    role: item('4', { role: 'standard' }),
    reasons: item('5'),
  }
  for (const [part, other] of Object.entries(differing)) {
    expect(differenceOf([first, other])).toBe(part)
    expect(equalityKey(other), 'as the back end has it').not.toBe(equalityKey(first))
  }
})

it('takes rows for equal that differ in person, account and numbers alone', () => {
  const others = [
    item('2', {
      member: 'eva',
      facts: {
        account: { ...account, id: 'arla' },
        reasons: [{ reason: 'administrator', params: { n: 2 } }],
      },
    }),
    item('3', { role: 'standard' }),
  ]
  expect(differenceOf([first, others[0]!])).toBeNull()
  expect(equalTo(first, [first, ...others]).map(({ id }) => id)).toEqual(['1', '2'])
  expect(differenceOf([])).toBeNull()
})
