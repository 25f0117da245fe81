import { describe, expect, it } from 'vitest'
import { failureText } from '../../electron/cli/failure-text.ts'
import { readFiles } from '../../electron/features/import/read-files.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { file, fromNordic } from '../fixtures/google-rows.ts'
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
  saga,
} from '../fixtures/importing.ts'

function giving(...grants: WorkspaceRows['grant']) {
  return document({ account: [mcc], member: [anna], grant: grants })
}

describe('a grant of a file', () => {
  it('of another role of the same class is a change of role', () => {
    const { rows, merged } = importing(agency, giving({ member: 'anna', account: 'mcc', role: 'standard' }))
    expect(merged).toMatchObject({ added: 0, changed: 1 })
    expect(rows.grant).toEqual([{ member: 'anna', account: 'mcc', role: 'standard' }])
  })

  it('of another class is added', () => {
    const { rows } = importing(agency, giving({ member: 'anna', account: 'mcc', role: 'report-recipient' }))
    expect(rows.grant.map(({ role }) => role)).toEqual(['admin', 'report-recipient'])
  })

  it('does not make a moment a day', () => {
    const exact = { ...agency, grant: [{ ...admin, since: '2019-03-11T08:00:00Z' }] }
    expect(importing(exact, giving(admin)).rows.grant).toEqual(exact.grant)
  })

  it('of a role that nobody knows leaves a known one, and gives way to the next one that is known', () => {
    const unknown = { member: 'anna', account: 'mcc', role: 'unknown', raw: 'UNKNOWN' }
    const kept = importing(agency, giving(unknown))
    expect(kept.rows.grant).toEqual([admin])
    expect(kept.warnings).toEqual(['Anna Berg keeps admin on Northlight MCC. A file also says “UNKNOWN”.'])
    expect(importing({ ...agency, grant: [unknown] }, giving(admin)).rows.grant).toEqual([admin])
  })

  it('is the stronger of two where two addresses are one member', () => {
    const both = { ...agency, member: [{ ...anna, otherEmails: ['anna@home.example'] }] }
    const home = { ...anna, id: 'home', email: 'anna@home.example' }
    const rows = {
      account: [mcc],
      member: [anna, home],
      grant: [
        { ...admin, role: 'standard' },
        { ...admin, member: 'home', role: 'read-only' },
      ],
    }
    const first = importing(both, document(rows))
    expect(first.rows.grant.map(({ member, role }) => [member, role])).toEqual([['anna', 'standard']])
    expect(first.warnings).toEqual([
      'Anna Berg keeps standard on Northlight MCC. A file also says “read-only”.',
    ])
    expect(importing(first.rows, document(rows)).merged).toMatchObject({ added: 0, changed: 0 })
  })
})

function inviting(...invitation: WorkspaceRows['invitation']) {
  return document({ account: [mcc], invitation })
}

describe('an invitation of a file', () => {
  it('is the one to the same address for the same role on the same account', () => {
    const { rows } = importing(agency, inviting({ ...saga, email: 'Saga@n.example', status: 'accepted' }))
    expect(rows.invitation).toEqual([{ ...saga, email: 'Saga@n.example', status: 'accepted' }])
  })

  it('is another where somebody was invited again', () => {
    const sent = { ...agency, invitation: [{ ...saga, sentAt: '2026-01-01' }] }
    const { rows } = importing(sent, inviting({ ...saga, sentAt: '2026-11-12' }))
    expect(rows.invitation.map(({ sentAt }) => sentAt)).toEqual(['2026-01-01', '2026-11-12'])
  })
})

describe('files that would break a rule of structure', () => {
  const other = { ...mcc, id: 'other', name: 'Other', externalId: '100-000-0009' }

  it('are refused with the file and the place in it, and nothing of them is taken', () => {
    const { refused, rows } = importing(
      agency,
      document({ account: [other, client], link: [{ ...link, parent: 'other' }] }),
    )
    expect(refused).toBe(
      'doc.json: links[0].owner: “Fjord Sport” already has an owner: Northlight MCC. An account has one owner at most, so Other cannot own it too.',
    )
    expect(rows).toBe(agency)
  })

  it('also where only both together break it', () => {
    const one = document({ account: [mcc, client], link: [link] }, 'one.json')
    const two = document(
      { account: [mcc, client], link: [{ ...link, parent: 'c1', child: 'mcc' }] },
      'two.json',
    )
    const read = readFiles([one, two])
    expect(read.ok ? '' : failureText(read.error)).toMatch(
      /^two\.json: links\[0\]: This link would close a circle/,
    )
  })
})

describe('a document and answers together', () => {
  it('describe the same accounts once', () => {
    const fjordHere = { ...client, externalId: '4445556666' }
    const { rows } = importing(
      nothing,
      file('nordic.json', { results: fromNordic }),
      document({
        account: [{ ...mcc, id: 'n', externalId: '222-333-4444' }, fjordHere],
        link: [{ ...link, parent: 'n' }],
      }),
    )
    expect(rows.account.map(({ id }) => id)).toEqual(['n', 'c1'])
    expect(rows.link).toEqual([{ ...link, parent: 'n' }])
  })
})
