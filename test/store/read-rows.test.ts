import { describe, expect, it } from 'vitest'
import { rowKey, accessTables as tables } from '../../shared/model/row.ts'
import type { AccessRows as Rows, AccessTable as Table } from '../../shared/model/row.ts'
import type { Store } from '../../electron/store/store.ts'
import { account, add, grant, link, member, must, newStore, record } from './workspaces.ts'

const full: { readonly [T in Table]: Required<Rows[T]> } = {
  account: {
    id: 'c',
    system: 'google-ads',
    kind: 'client',
    name: 'Fjord Sport',
    externalId: '100-000-0012',
    billing: 'manual',
    service: 'self-serve',
    currency: 'SEK',
    timeZone: 'Europe/Stockholm',
    country: 'SE',
    status: 'ENABLED',
  },
  member: {
    id: 'anna',
    name: 'Anna Berg',
    email: 'anna@northlight.example',
    otherEmails: ['anna.berg@gmail.example', 'a@b.example'],
    team: 'Nordic',
    leftOn: '2026-03-31',
    nature: 'person',
  },
  link: {
    parent: 'm',
    child: 'c',
    status: 'unknown',
    raw: 'FROZEN',
    owner: 'unknown',
    share: 'asset-admin',
    hidden: 'yes',
    askedAt: '2026-03-31',
  },
  grant: { member: 'anna', account: 'c', role: 'admin', since: '2026-01-02', detail: 'post', raw: 'ADMIN' },
  invitation: {
    id: 'i',
    email: 'bo@northlight.example',
    account: 'c',
    role: 'standard',
    status: 'unknown',
    raw: 'LOST',
    invitedBy: 'anna',
    sentAt: '2026-01-02T10:00:00+01:00',
    expiresAt: '2026-02-02',
  },
}

function storeWith(rows: { readonly [T in Table]: Rows[T] }): Store {
  const store = newStore()
  const manager = add.account(account('m', { kind: 'manager' }))
  must(
    record(store, [
      manager,
      ...tables.map((table) => ({ table, before: null, after: rows[table] }) as never),
    ]),
  )
  return store
}

describe('a row', () => {
  it.each(tables)('of %s comes back with every attribute it has', (table) => {
    const store = storeWith(full)
    expect(store.row(table, rowKey(table, full[table] as never))).toEqual(full[table])
    expect(store.rows()[table]).toContainEqual(full[table])
  })

  it('comes back without the attributes it does not have', () => {
    const store = storeWith({
      account: account('c'),
      member: member('anna'),
      link: link('m', 'c'),
      grant: grant('anna', 'c', 'admin'),
      invitation: { id: 'i', email: 'x@y', account: 'c', role: 'standard', status: 'pending' },
    })
    expect(Object.keys(store.row('account', '["c"]') ?? {}).toSorted()).toEqual([
      'id',
      'kind',
      'name',
      'system',
    ])
    expect(store.row('link', '["m","c"]')).toStrictEqual(link('m', 'c'))
    expect(store.row('grant', '["anna","c","admin",""]')).toStrictEqual(grant('anna', 'c', 'admin'))
  })

  it('that is not there is null', () => {
    const store = storeWith(full)
    expect(store.row('account', '["nobody"]')).toBeNull()
    expect(store.row('grant', '["anna","c","admin",""]')).toBeNull()
    expect(store.accountByExternalId('tiktok-ads-manager', '100-000-0012')).toBeNull()
    expect(store.memberByEmail('nobody@northlight.example')).toBeNull()
  })

  it('is found by what the platforms call it', () => {
    const store = storeWith(full)
    expect(store.accountByExternalId('google-ads', '100-000-0012')?.id).toBe('c')
    expect(store.memberByEmail('ANNA@Northlight.Example')?.id).toBe('anna')
    expect(store.memberByEmail('A@B.example')?.id).toBe('anna')
  })

  it('is found by another address only where nobody has it as the address', () => {
    const store = storeWith(full)
    must(record(store, [add.member(member('zoe', { email: 'a@b.example' }))]))
    expect(store.memberByEmail('a@b.example')?.id).toBe('zoe')
  })
})

describe('what belongs to a row', () => {
  it('is found from the account, and from the member', () => {
    const store = storeWith(full)
    const { link: above, grant: held, invitation } = full
    expect(store.linksAbove('c')).toEqual([above])
    expect(store.linksAbove('m')).toEqual([])
    expect(store.grantsOf('anna', 'c')).toEqual([held])
    expect(store.referencesTo('account', 'c')).toEqual({
      link: [above],
      grant: [held],
      invitation: [invitation],
    })
    expect(store.referencesTo('account', 'm')).toEqual({ link: [above], grant: [], invitation: [] })
    expect(store.referencesTo('member', 'anna')).toEqual({
      link: [],
      grant: [held],
      invitation: [invitation],
    })
  })

  it('is found by Google’s ids with or without their dashes', () => {
    const store = newStore()
    const rows = [
      account('dashed', { externalId: '100-000-0012' }),
      account('plain', { externalId: '1000000013' }),
    ]
    must(record(store, rows.map(add.account)))
    expect(store.accountByExternalId('google-ads', '1000000012')?.id).toBe('dashed')
    expect(store.accountByExternalId('google-ads', '100-000-0013')?.id).toBe('plain')
  })
})

describe('all rows', () => {
  it('come in the order of their keys, however they were written', () => {
    const one = newStore()
    const other = newStore()
    const ids = ['b', 'é', 'a', 'B', '10', '9']
    for (const id of ids) must(record(one, [add.account(account(id))]))
    for (const id of ids.toReversed()) must(record(other, [add.account(account(id))]))
    expect(one.rows()).toEqual(other.rows())
  })

  it('are counted', () => {
    expect(storeWith(full).counts()).toEqual({
      accounts: 2,
      links: 1,
      members: 1,
      grants: 1,
      invitations: 1,
    })
  })
})
