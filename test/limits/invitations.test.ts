import { describe, expect, it } from 'vitest'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import {
  broken,
  center,
  client,
  findingsOf,
  holds,
  manager,
  nothing,
  offer,
  person,
  withRows,
  without,
} from './world.ts'

const agency: WorkspaceRows = {
  ...nothing,
  account: [manager('top'), client('shop'), center('bc')],
  member: ['anna', 'bo'].map(person),
  grant: [holds('anna', 'shop', 'admin'), holds('anna', 'bc', 'admin')],
}

describe('an invitation', () => {
  const invited = withRows(agency, { invitation: [offer('one', 'Saga@n.example', 'shop')] })

  it('of an address that has an open one is a finding, whatever its case', () => {
    const again = withRows(invited, { invitation: [offer('two', 'saga@N.example', 'shop')] })
    expect(findingsOf(invited, again)).toEqual([
      {
        limit: 'invited-already',
        platformError: 'EMAIL_ADDRESS_ALREADY_HAS_PENDING_INVITATION',
        details: { account: 'shop', accountName: 'The shop', email: 'saga@N.example' },
      },
    ])
    const revoked = offer('two', 'saga@N.example', 'shop', { status: 'revoked' })
    expect(broken(again, withRows(again, { invitation: [revoked] }))).toEqual([])
  })

  it('is none where the open one has expired, or is for another account or another class of roles', () => {
    const expired = withRows(agency, {
      invitation: [offer('one', 'saga@n.example', 'shop', { expiresAt: '2026-11-21T12:00:00Z' })],
    })
    const again = { invitation: [offer('two', 'saga@n.example', 'shop')] }
    expect(broken(expired, withRows(expired, again))).toEqual([])
    const elsewhere = { invitation: [offer('two', 'saga@n.example', 'top')] }
    expect(broken(invited, withRows(invited, elsewhere))).toEqual([])
    const basic = withRows(agency, { invitation: [offer('one', 'saga@n.example', 'bc')] })
    const finance = offer('two', 'saga@n.example', 'bc', { role: 'finance-analyst' })
    expect(broken(basic, withRows(basic, { invitation: [finance] }))).toEqual([])
  })

  it('sent anew is none of its own rival', () => {
    const resent = offer('one', 'Saga@n.example', 'shop', { sentAt: '2026-11-20' })
    expect(broken(invited, withRows(invited, { invitation: [resent] }))).toEqual([])
  })

  it('sent twice in one change is one finding', () => {
    const both = { invitation: [offer('one', 'x@n.example', 'bc'), offer('two', 'x@n.example', 'bc')] }
    expect(findingsOf(agency, withRows(agency, both))).toMatchObject([
      { limit: 'invited-already', platformError: null, details: { email: 'x@n.example' } },
    ])
  })

  it('of someone who holds such a role there is a finding, by any of their addresses', () => {
    const anna = { ...person('anna'), otherEmails: ['anna@home.example'] }
    const known = withRows(agency, { member: [anna] })
    const after = withRows(known, { invitation: [offer('one', 'ANNA@home.example', 'shop')] })
    expect(findingsOf(known, after)).toEqual([
      {
        limit: 'has-access-already',
        platformError: 'EMAIL_ADDRESS_ALREADY_HAS_ACCESS',
        details: {
          account: 'shop',
          accountName: 'The shop',
          email: 'ANNA@home.example',
          member: 'anna',
          memberName: 'Ms anna',
          role: 'admin',
        },
      },
    ])
    const finance = offer('one', 'anna@n.example', 'bc', { role: 'finance-analyst' })
    expect(broken(known, withRows(known, { invitation: [finance] }))).toEqual([])
    const other = offer('one', 'bo@n.example', 'shop')
    expect(broken(known, withRows(known, { invitation: [other] }))).toEqual([])
  })

  it('is measured against what the person holds after the change', () => {
    const offered = { invitation: [offer('one', 'anna@n.example', 'bc')] }
    const left = without(agency, holds('anna', 'bc', 'admin'))
    expect(broken(agency, withRows(left, offered))).toEqual(['last-admin-of-center bc'])
    const joined = { member: [person('saga')], grant: [holds('saga', 'bc', 'standard')] }
    const both = { ...joined, invitation: [offer('one', 'saga@n.example', 'bc')] }
    expect(broken(agency, withRows(agency, both))).toEqual(['has-access-already bc'])
  })
})
