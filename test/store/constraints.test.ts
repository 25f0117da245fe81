import { describe, expect, it } from 'vitest'
import type { RowChange } from '../../shared/model/row.ts'
import type { Store } from '../../electron/store/store.ts'
import { account, add, failureOf, grant, link, member, must, newStore, record, revert } from './workspaces.ts'

function agency(): Store {
  const store = newStore()
  const rows = [
    add.account(account('m', { kind: 'manager', externalId: '1' })),
    add.account(account('n', { kind: 'manager', externalId: '2' })),
    add.account(account('c', { externalId: '3' })),
    add.link(link('m', 'c', { owner: 'yes' })),
    add.link(link('n', 'c')),
    add.member(member('anna')),
    add.member(member('bo')),
    add.grant(grant('anna', 'c', 'admin')),
  ]
  must(record(store, rows))
  return store
}

describe('a broken constraint', () => {
  const cases: readonly (readonly [string, string, RowChange, string])[] = [
    [
      'an external id that another account of the system has',
      'account_external_id',
      add.account(account('d', { externalId: '3' })),
      '["d"]',
    ],
    [
      'an address that another member has, in other letters',
      'member_email',
      add.member(member('x', { email: 'ANNA@northlight.example' })),
      '["x"]',
    ],
    [
      'a second active owner',
      'link_one_owner',
      { table: 'link', before: link('n', 'c'), after: link('n', 'c', { owner: 'yes' }) },
      '["n","c"]',
    ],
    ['a link to itself', 'link_to_itself', add.link(link('c', 'c')), '["c","c"]'],
    ['a link to nothing', 'foreign_key', add.link(link('c', 'gone')), '["c","gone"]'],
    [
      'a second role of a class',
      'grant_class',
      add.grant(grant('anna', 'c', 'standard')),
      '["anna","c","standard",""]',
    ],
    [
      'a grant to nobody',
      'foreign_key',
      add.grant(grant('nobody', 'c', 'admin')),
      '["nobody","c","admin",""]',
    ],
    [
      'the removal of an account that links refer to',
      'foreign_key',
      { table: 'account', before: account('m', { kind: 'manager', externalId: '1' }), after: null },
      '["m"]',
    ],
    [
      'the removal of a member that holds a role',
      'foreign_key',
      { table: 'member', before: member('anna'), after: null },
      '["anna"]',
    ],
  ]
  it.each(cases)('is named, and nothing is written: %s', (_, constraint, row, key) => {
    const store = agency()
    const before = store.rows()
    expect(failureOf(record(store, [add.account(account('fine')), row]))).toMatchObject({
      code: 'structure',
      details: { constraint, table: row.table, key },
    })
    expect(store.rows()).toEqual(before)
    expect(store.revision()).toBe(1)
  })

  it('leaves what only looks like one', () => {
    const store = agency()
    const rows = [
      add.account(account('d', { system: 'tiktok-ads-manager', kind: 'ad-account', externalId: '3' })),
      add.account(account('e')),
      add.account(account('f')),
      add.link(link('n', 'm', { owner: 'yes' })),
      add.link(link('m', 'd', { owner: 'yes', status: 'inactive' })),
      add.link(link('n', 'd', { owner: 'yes' })),
      add.grant(grant('anna', 'c', 'report-recipient')),
      add.grant(grant('anna', 'c', 'unknown', { raw: 'WIZARD' })),
      add.grant(grant('anna', 'c', 'unknown', { raw: 'SORCERER' })),
    ]
    must(record(store, rows))
    expect(store.grantsOf('anna', 'c')).toHaveLength(4)
  })
})

describe('unique values that change hands in one change', () => {
  it.each<readonly [string, readonly RowChange[]]>([
    [
      'addresses',
      [
        { table: 'member', before: member('anna'), after: { ...member('anna'), email: member('bo').email } },
        { table: 'member', before: member('bo'), after: { ...member('bo'), email: member('anna').email } },
      ],
    ],
    [
      'an address whose case changes',
      [{ table: 'member', before: member('bo'), after: member('bo', { email: 'Bo@Northlight.example' }) }],
    ],
    [
      'external ids',
      [
        {
          table: 'account',
          before: account('m', { kind: 'manager', externalId: '1' }),
          after: account('m', { kind: 'manager', externalId: '2' }),
        },
        {
          table: 'account',
          before: account('n', { kind: 'manager', externalId: '2' }),
          after: account('n', { kind: 'manager', externalId: '1' }),
        },
      ],
    ],
    [
      'an external id of an account that goes',
      [
        { table: 'account', before: account('c', { externalId: '3' }), after: account('c') },
        add.account(account('z', { externalId: '3' })),
      ],
    ],
    [
      'ownership',
      [
        { table: 'link', before: link('n', 'c'), after: link('n', 'c', { owner: 'yes' }) },
        { table: 'link', before: link('m', 'c', { owner: 'yes' }), after: link('m', 'c') },
      ],
    ],
    [
      'a role of a class',
      [
        add.grant(grant('anna', 'c', 'standard')),
        { table: 'grant', before: grant('anna', 'c', 'admin'), after: null },
      ],
    ],
  ])('%s', (_, rows) => {
    const store = agency()
    const before = store.rows()
    must(record(store, rows))
    const left = rows.flatMap(({ after }) => (after ? [after] : []))
    expect(Object.values(store.rows()).flat()).toEqual(expect.arrayContaining(left))
    must(revert(store, 'undo'))
    expect(store.rows()).toEqual(before)
  })
})

describe('an account that moves to another system', () => {
  const alone = account('t', { system: 'tiktok-ads-manager', kind: 'ad-account' })
  const held = { ...alone, system: 'tiktok-business-center' } as const

  it('takes the classes of its grants along', () => {
    const store = agency()
    must(record(store, [add.account(alone), add.grant(grant('anna', 't', 'unknown', { raw: 'OPERATOR' }))]))
    must(record(store, [add.grant(grant('anna', 't', 'manager'))]))
    must(record(store, [{ table: 'account', before: alone, after: held }]))
    must(record(store, [add.grant(grant('anna', 't', 'asset-admin'))]))
    const second = record(store, [add.grant(grant('anna', 't', 'asset-analyst'))])
    expect(failureOf(second)).toMatchObject({ details: { constraint: 'grant_class' } })
    expect(store.grantsOf('anna', 't')).toHaveLength(3)
  })

  it('stays where two of its grants would exclude each other there', () => {
    const store = agency()
    const roles = ['asset-admin', 'asset-analyst'].map((role) => add.grant(grant('anna', 't', role)))
    must(record(store, [add.account(alone), ...roles]))
    expect(failureOf(record(store, [{ table: 'account', before: alone, after: held }]))).toMatchObject({
      code: 'structure',
      details: { constraint: 'grant_class', table: 'account', key: '["t"]' },
    })
    expect(store.row('account', '["t"]')).toEqual(alone)
  })

  it('may replace those grants in the same change', () => {
    const store = agency()
    must(record(store, [add.account(alone), add.grant(grant('anna', 't', 'manager'))]))
    const rows = [
      { table: 'account', before: alone, after: held },
      { table: 'grant', before: grant('anna', 't', 'manager'), after: null },
      add.grant(grant('anna', 't', 'asset-operator')),
    ] as const
    must(record(store, rows))
    must(revert(store, 'undo'))
    expect(store.grantsOf('anna', 't')).toEqual([grant('anna', 't', 'manager')])
    must(revert(store, 'redo'))
    expect(store.grantsOf('anna', 't')).toEqual([grant('anna', 't', 'asset-operator')])
  })
})
