import { describe, expect, it } from 'vitest'
import type { PersonOnAccount, Route } from '../../../shared/model/verdict.ts'
import { peopleRows } from '../../../renderer/features/account/people-rows.ts'
import { googleAccount } from '../client/snapshot-of.ts'

const account = googleAccount('client')
const people = new Map(
  ['anna', 'bo', 'cy'].map((id) => [id, { id, name: id, email: `${id}@agency.example` }] as const),
)

function route(role: string, ...accounts: readonly string[]): Route {
  return { role, accounts, owns: true, shares: [] }
}

function person(member: string, ...routes: readonly Route[]): PersonOnAccount {
  const roles = [...new Set(routes.map((each) => each.role))].map((role) => {
    const ways = routes.filter((each) => each.role === role)
    return { role, class: 'level', here: ways.some((way) => way.accounts.length === 1), routes: ways }
  })
  return { member, roles }
}

const rowsOf = (direct: Parameters<typeof peopleRows>[1], answer: readonly PersonOnAccount[]) =>
  peopleRows(account, direct, answer, { memberOf: (id) => people.get(id), memberWith: () => undefined }).map(
    (row) => ({
      member: row.member.id,
      roles: row.roles.map(
        ({ role, here, route: way }) => `${role} ${here ? 'here' : ''}${way ? '+above' : ''}`,
      ),
    }),
  )

describe('people with access', () => {
  it('stand one row each, the strongest first', () => {
    const answer = [
      person('anna', route('read-only', 'MCC', 'client')),
      person('bo', route('admin', 'MCC', 'client'), route('standard', 'client')),
    ]
    expect(rowsOf([{ member: 'bo', account: 'client', role: 'standard' }], answer)).toEqual([
      { member: 'bo', roles: ['admin +above', 'standard here'] },
      { member: 'anna', roles: ['read-only +above'] },
    ])
  })

  it('show a grant before the answer knows of it, and no longer show one that is gone', () => {
    const answer = [person('bo', route('standard', 'client'))]
    expect(rowsOf([{ member: 'cy', account: 'client', role: 'admin' }], answer)).toEqual([
      { member: 'cy', roles: ['admin here'] },
    ])
  })

  it('say when one role is both granted here and inherited', () => {
    const answer = [person('anna', route('admin', 'client'), route('admin', 'MCC', 'client'))]
    expect(rowsOf([{ member: 'anna', account: 'client', role: 'admin' }], answer)).toEqual([
      { member: 'anna', roles: ['admin here+above'] },
    ])
  })

  it('show roles that nobody here knows, last', () => {
    const direct = [
      { member: 'anna', account: 'client', role: 'unknown', raw: 'SOMETHING' },
      { member: 'bo', account: 'client', role: 'email-only' },
    ]
    expect(rowsOf(direct, []).map((row) => row.member)).toEqual(['bo', 'anna'])
  })

  it('show in plan mode what the plan gives and what goes, and who would come', () => {
    const direct = [{ member: 'anna', account: account.id, role: 'standard' }]
    const planned = [
      { who: 'anna', role: 'admin', change: 'give', step: 's1' },
      { who: 'cy@agency.example', role: 'read-only', change: 'invite', step: 's2' },
      { who: 'nobody@agency.example', role: 'read-only', change: 'invite', step: 's3' },
    ] as const
    const rows = peopleRows(account, direct, [], {
      memberOf: (id) => people.get(id),
      memberWith: (address) => [...people.values()].find(({ email }) => email === address),
      planned,
    })
    expect(rows.map(({ member, roles }) => [member.id, roles])).toMatchObject([
      [
        'anna',
        [
          { role: 'admin', here: false, planned: { step: 's1' } },
          { role: 'standard', here: true, leaving: true },
        ],
      ],
      ['cy', [{ role: 'read-only', here: false, planned: { change: 'invite' } }]],
    ])
  })
})
