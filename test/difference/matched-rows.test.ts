import { describe, expect, it } from 'vitest'
import { matchedRows, rowsThatDiffer } from '../../electron/features/difference/matched-rows.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'

/** The same small agency, under the ids that a file gives its rows. */
function agency(prefix: string, more: Partial<WorkspaceRows> = {}): WorkspaceRows {
  const id = (name: string) => `${prefix}${name}`
  return {
    account: [
      { id: id('top'), system: 'google-ads', kind: 'manager', name: 'Top', externalId: '100-000-0001' },
      { id: id('shop'), system: 'google-ads', kind: 'client', name: 'Shop', externalId: '1000000002' },
    ],
    member: [{ id: id('anna'), name: 'Anna', email: 'anna@n.example' }],
    link: [{ parent: id('top'), child: id('shop'), status: 'active', owner: 'yes' }],
    grant: [{ member: id('anna'), account: id('top'), role: 'admin' }],
    invitation: [],
    ...more,
  }
}

describe('two files', () => {
  it('are about the same accounts and people, whatever their ids are there', () => {
    const matched = matchedRows(agency('a-'), agency('b-'))
    expect(matched.link).toEqual(agency('a-').link)
    expect(matched.grant).toEqual(agency('a-').grant)
    expect(rowsThatDiffer(agency('a-'), agency('a-'))).toEqual([])
  })

  it('may use an id for somebody else', () => {
    const other = agency('b-', {
      member: [
        { id: 'b-anna', name: 'Anna', email: 'ANNA@n.example' },
        { id: 'a-anna', name: 'Bo', email: 'bo@n.example' },
      ],
      grant: [{ member: 'a-anna', account: 'b-shop', role: 'standard' }],
    })
    const { member, grant } = matchedRows(agency('a-'), other)
    const bo = member.find(({ name }) => name === 'Bo')!
    expect(member.find(({ name }) => name === 'Anna')!.id).toBe('a-anna')
    expect(bo.id).not.toBe('a-anna')
    expect(grant).toEqual([{ member: bo.id, account: 'a-shop', role: 'standard' }])
  })

  it('differ in what came, what went and what is another', () => {
    const before = agency('')
    const after = agency('', {
      account: before.account.map((account) => ({ ...account, name: `${account.name}!` })),
      grant: [{ member: 'anna', account: 'shop', role: 'standard' }],
      link: [],
    })
    const told = rowsThatDiffer(before, after).map(({ table, before: then, after: now }) => [
      table,
      then !== null,
      now !== null,
    ])
    expect(told).toEqual([
      ['account', true, true],
      ['account', true, true],
      ['link', true, false],
      ['grant', false, true],
      ['grant', true, false],
    ])
  })
})
