import { describe, expect, it } from 'vitest'
import { file, fromTop, users } from '../fixtures/google-rows.ts'
import {
  admin,
  agency,
  anna,
  client,
  document,
  importing,
  link,
  mcc,
  nothing,
} from '../fixtures/importing.ts'

describe('an account of a file is the one of the workspace', () => {
  it('with the same external id, whatever the hyphens; its links and roles follow', () => {
    const { rows, merged } = importing(
      agency,
      document({
        account: [
          { ...mcc, id: 'top', externalId: '1000000001', name: 'Northlight' },
          { ...client, id: 'new', name: 'New' },
        ],
        link: [{ ...link, parent: 'top', child: 'new' }],
      }),
    )
    expect(merged).toEqual({ added: 2, changed: 1, unchanged: 0 })
    expect(rows.account).toContainEqual({ ...mcc, name: 'Northlight' })
    expect(rows.link).toContainEqual({ ...link, child: 'new' })
  })

  it('with the same id, unless platform, kind or external id speak against it', () => {
    const renamed = importing(agency, document({ account: [{ ...client, name: 'Fjord' }] }))
    expect(renamed.merged).toMatchObject({ added: 0, changed: 1 })
    expect(renamed.warnings).toEqual([
      'The account “Fjord” has the same id (c1) as “Fjord Sport” and is taken for the same account.',
    ])
    const other = importing(agency, document({ account: [{ ...mcc, externalId: '999-999-9999' }] }))
    expect(other.rows.account.at(-1)).toMatchObject({ id: 'mcc-2', externalId: '999-999-9999' })
  })

  it('and keeps what the file does not know', () => {
    const { rows } = importing(
      agency,
      file('users.json', users.slice(1)),
      document({
        account: [
          { id: 'c1', system: 'google-ads', kind: 'client', name: 'Fjord Sport', externalId: '444-555-6666' },
        ],
      }),
    )
    expect(rows.account).toContainEqual({ ...client, externalId: '444-555-6666' })
  })

  it('and keeps its name and its kind where an answer only has its number', () => {
    const known = { ...mcc, externalId: '444-555-6666' }
    const { rows, warnings } = importing(
      { ...agency, account: [known, client] },
      file('users.json', users.slice(1)),
    )
    expect(rows.account).toEqual([known, client])
    expect(warnings).toEqual([])
  })

  it('and has a place already, so that an answer that does not know it is no reason to warn', () => {
    const nordicHere = { ...mcc, id: 'n', name: 'Nordic', externalId: '222-333-4444' }
    const fjordHere = { ...client, externalId: '444-555-6666' }
    const current = { ...nothing, account: [nordicHere, fjordHere], link: [{ ...link, parent: 'n' }] }
    const { rows, warnings } = importing(current, file('top.json', { results: fromTop }))
    expect(warnings).toEqual([])
    expect(rows.link).toContainEqual({ ...link, parent: 'n' })
  })
})

describe('a link of a file', () => {
  it('never makes a known owner unknown', () => {
    const { rows, merged } = importing(
      agency,
      document({ account: [mcc, client], link: [{ ...link, owner: 'unknown' }] }),
    )
    expect(merged).toMatchObject({ changed: 0 })
    expect(rows.link).toEqual([link])
  })

  it('changes the status and the owner where it knows them', () => {
    const changed = { ...link, status: 'inactive', owner: 'no' } as const
    expect(importing(agency, document({ account: [mcc, client], link: [changed] })).rows.link).toEqual([
      changed,
    ])
  })
})

describe('a member of a file is the one of the workspace', () => {
  it('with the same address, whatever its case, and keeps what the file does not know', () => {
    const { rows } = importing(
      agency,
      document({
        member: [{ id: 'a', name: 'ANNA@n.example', email: 'ANNA@n.example', leftOn: '2026-03-31' }],
      }),
    )
    expect(rows.member).toEqual([{ ...anna, leftOn: '2026-03-31' }])
  })

  it('with one of the other addresses of either', () => {
    const { rows } = importing(
      agency,
      document({
        member: [
          {
            id: 'a',
            name: 'Anna',
            email: 'anna@home.example',
            otherEmails: ['Anna@n.example', 'x@y.example'],
          },
        ],
      }),
    )
    expect(rows.member).toEqual([
      { ...anna, name: 'Anna', otherEmails: ['anna@home.example', 'x@y.example'] },
    ])
    const again = importing(rows, document({ member: [{ id: 'b', name: 'Anna', email: 'x@y.example' }] }))
    expect(again.merged).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  })

  it('and not by the id alone', () => {
    const { rows } = importing(
      agency,
      document({
        account: [mcc],
        member: [{ ...anna, email: 'anna@other.example' }],
        grant: [{ ...admin, role: 'standard' }],
      }),
    )
    expect(rows.member.map(({ id }) => id)).toEqual(['anna', 'anna-2'])
    expect(rows.grant.map(({ member, role }) => [member, role])).toEqual([
      ['anna', 'admin'],
      ['anna-2', 'standard'],
    ])
  })
})
