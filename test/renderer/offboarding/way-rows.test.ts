import { expect, test } from 'vitest'
import { wayRows } from '../../../renderer/features/offboarding/way-rows.ts'
import type { Way } from '../../../shared/contract/offboarding.ts'
import { smallFacts } from '../grid/small-agency.ts'

const role = (account: string, name: string, ofClass: string, more: Partial<Way> = {}) =>
  ({
    way: 'role',
    account,
    role: name,
    class: ofClass,
    raw: null,
    reaches: 0,
    soleAdmin: false,
    ...more,
  }) as Way

const invitation: Way = { way: 'invitation', invitation: 'i1', account: 'fjord', role: 'standard' }

const shown = (ways: readonly Way[], handOver: Parameters<typeof wayRows>[0]['handOver'] = []) =>
  wayRows({ ways, handOver }, smallFacts.accountOf).map((row) => {
    switch (row.kind) {
      case 'posts':
        return `posts ${row.count}`
      case 'post':
        return `post ${row.account.id} ${row.candidates.join(' ')}`
      case 'system':
        return `${row.system} ${row.count}`
      case 'way':
        return `${row.account.id} ${row.sort}`
    }
  })

test('ways stand by platform, each by its sort', () => {
  expect(
    shown([
      role('bc', 'finance-manager', 'finance'),
      role('mcc', 'admin', 'level'),
      role('fjord', 'report-recipient', 'subscription'),
      invitation,
      role('ad', 'unknown', 'unknown:OWNER'),
    ]),
  ).toEqual([
    'google-ads 3',
    'mcc manager',
    'fjord mail',
    'fjord invitation',
    'tiktok-business-center 2',
    'bc finance',
    'ad unknown',
  ])
})

test('posts that must be handed over come first, and only there', () => {
  const ways = [role('mcc', 'admin', 'level', { soleAdmin: true }), role('fjord', 'standard', 'level')]
  expect(shown(ways, [{ account: 'mcc', role: 'admin', candidates: ['anna', 'zoe'] }])).toEqual([
    'posts 1',
    'post mcc anna zoe',
    'google-ads 1',
    'fjord direct',
  ])
})

test('nobody without a way has a line', () => {
  expect(shown([])).toEqual([])
})
