import { describe, expect, it } from 'vitest'
import { findViolation, findViolationAfter } from '../../electron/access/structure.ts'
import { structureOfRows } from '../../electron/access/structure-of-rows.ts'
import type { RowChange, AccessTable as Table, WorkspaceRows } from '../../shared/model/row.ts'

const agency: WorkspaceRows = {
  account: [
    { id: 'mcc', system: 'google-ads', kind: 'manager', name: 'Northlight MCC', externalId: '100-000-0001' },
    { id: 'nordic', system: 'google-ads', kind: 'manager', name: 'Nordic' },
    { id: 'fjord', system: 'google-ads', kind: 'client', name: 'Fjord Sport' },
    { id: 'bc', system: 'tiktok-business-center', kind: 'business-center', name: 'Northlight BC' },
    { id: 'alone', system: 'tiktok-ads-manager', kind: 'ad-account', name: 'Kaffebar Vind' },
  ],
  member: [
    { id: 'anna', name: 'Anna Berg', email: 'anna@northlight.example' },
    { id: 'bo', name: 'Bo Lind', email: 'bo@northlight.example', otherEmails: ['bo@home.example'] },
  ],
  link: [
    { parent: 'mcc', child: 'nordic', status: 'active', owner: 'yes' },
    { parent: 'nordic', child: 'fjord', status: 'active', owner: 'yes' },
  ],
  grant: [{ member: 'anna', account: 'mcc', role: 'admin' }],
  invitation: [
    {
      id: 'one',
      email: 'saga@n.example',
      account: 'nordic',
      role: 'standard',
      status: 'pending',
      invitedBy: 'anna',
    },
  ],
}

const active = { status: 'active', owner: 'no' } as const

function adding<T extends Table>(table: T, row: WorkspaceRows[T][number]): WorkspaceRows {
  return { ...agency, [table]: [...agency[table], row] }
}

/** What the whole set says of one more row; the change alone must say the same. */
function refusal<T extends Table>(table: T, row: WorkspaceRows[T][number]) {
  const whole = findViolation(adding(table, row))
  const change = { table, before: null, after: row } as unknown as RowChange
  const alone = findViolationAfter(structureOfRows(agency), [change])
  expect(alone?.failure).toEqual(whole?.failure)
  return whole && [whole.failure.code, whole.failure.message, `${whole.table} ${whole.index}`, whole.field]
}

describe('the structure of a workspace', () => {
  it('is sound in the agency of these tests', () => {
    expect(findViolation(agency)).toBeNull()
  })

  it('has no link to or from an account that is not there', () => {
    expect(refusal('link', { parent: 'nobody', child: 'fjord', ...active })).toEqual([
      'structure',
      'structure.unknown-account',
      'link 2',
      'parent',
    ])
    expect(refusal('link', { parent: 'mcc', child: 'nobody', ...active })).toEqual([
      'structure',
      'structure.unknown-account',
      'link 2',
      'child',
    ])
  })

  it('has no link of an account to itself, active or not', () => {
    const link = { parent: 'mcc', child: 'mcc', status: 'pending', owner: 'no' } as const
    expect(refusal('link', link)).toEqual(['structure', 'structure.self-link', 'link 2', null])
  })

  it('has no circle of active links', () => {
    const back = { parent: 'fjord', child: 'mcc', ...active }
    expect(refusal('link', back)).toEqual(['structure', 'structure.cycle', 'link 2', null])
    expect(findViolation(adding('link', back))?.failure.details).toMatchObject({
      circle: 'Northlight MCC › Nordic › Fjord Sport › Northlight MCC',
    })
    expect(refusal('link', { ...back, status: 'pending' })).toBeNull()
  })

  it('has one active owner of an account at most', () => {
    const link = { parent: 'mcc', child: 'fjord', status: 'active', owner: 'yes' } as const
    expect(refusal('link', link)).toEqual(['structure', 'structure.second-owner', 'link 2', 'owner'])
    expect(refusal('link', { ...link, owner: 'unknown' })).toBeNull()
    expect(refusal('link', { ...link, status: 'inactive' })).toBeNull()
  })

  it('has no link between platforms, and says how an ad account comes under a Business Center', () => {
    expect(refusal('link', { parent: 'mcc', child: 'bc', ...active })?.[1]).toBe('structure.systems-differ')
    expect(refusal('link', { parent: 'bc', child: 'alone', ...active })?.[1]).toBe(
      'structure.ads-manager-in-center',
    )
  })

  it('has one link of a pair of accounts, whatever its status', () => {
    const link = { parent: 'mcc', child: 'nordic', status: 'inactive', owner: 'no' } as const
    expect(refusal('link', link)).toEqual(['structure', 'structure.link-twice', 'link 2', null])
  })

  it('has one role of a class for a member on an account; classes add up', () => {
    const grant = { member: 'anna', account: 'mcc', role: 'read-only' }
    expect(refusal('grant', grant)).toEqual(['structure', 'structure.two-roles', 'grant 1', 'role'])
    expect(refusal('grant', { ...grant, role: 'admin' })?.[1]).toBe('structure.grant-twice')
    expect(refusal('grant', { ...grant, role: 'report-recipient' })).toBeNull()
    expect(refusal('grant', { ...grant, role: 'unknown', raw: 'OWNER' })).toBeNull()
  })

  it('has no grant of an unknown member, account or role, nor of a role that the kind cannot hold', () => {
    const grant = { member: 'bo', account: 'bc', role: 'admin' }
    expect(refusal('grant', { ...grant, member: 'nobody' })?.slice(1)).toEqual([
      'structure.unknown-member',
      'grant 1',
      'member',
    ])
    expect(refusal('grant', { ...grant, account: 'nobody' })?.slice(1)).toEqual([
      'structure.unknown-account',
      'grant 1',
      'account',
    ])
    expect(refusal('grant', { ...grant, role: 'emperor' })).toEqual([
      'bad-input',
      'structure.unknown-role',
      'grant 1',
      'role',
    ])
    expect(refusal('grant', { ...grant, role: 'asset-admin' })?.[1]).toBe('structure.role-not-held-here')
  })

  it('has no invitation to an unknown account, to a role it cannot hold, or by an unknown member', () => {
    const invitation = {
      id: 'two',
      email: 'x@n.example',
      account: 'fjord',
      role: 'admin',
      status: 'pending',
    } as const
    expect(refusal('invitation', { ...invitation, account: 'nobody' })?.[3]).toBe('account')
    expect(refusal('invitation', { ...invitation, role: 'finance-manager' })?.[3]).toBe('role')
    expect(refusal('invitation', { ...invitation, invitedBy: 'nobody' })?.[3]).toBe('invitedBy')
    expect(refusal('invitation', { ...invitation, invitedBy: 'someone@elsewhere.example' })).toBeNull()
    expect(refusal('invitation', { ...invitation, id: 'one' })?.[1]).toBe('structure.invitation-twice')
  })

  it('has every id, external id and address once', () => {
    const account = { id: 'new', system: 'google-ads', kind: 'client', name: 'New' } as const
    expect(refusal('account', { ...account, id: 'mcc' })?.[1]).toBe('structure.account-twice')
    expect(refusal('account', { ...account, externalId: '1000000001' })?.[1]).toBe(
      'structure.external-id-twice',
    )
    expect(refusal('account', { ...account, externalId: '1000000002' })).toBeNull()
    const member = { id: 'new', name: 'New', email: 'Anna@Northlight.example' }
    expect(refusal('member', member)?.slice(1)).toEqual(['structure.email-twice', 'member 2', 'email'])
    expect(refusal('member', { ...member, email: 'bo@home.example' })).toBeNull()
    expect(refusal('member', { ...member, id: 'bo', email: 'x@n.example' })?.[1]).toBe(
      'structure.member-twice',
    )
  })

  it('has no account of a kind that its platform does not have', () => {
    const account = { id: 'new', system: 'google-ads', kind: 'pixel', name: 'New' } as const
    expect(refusal('account', account)?.slice(0, 2)).toEqual(['bad-input', 'structure.kind-not-of-system'])
  })

  it('refuses none of what a platform merely limits: depth, five managers, a client as parent, no admin', () => {
    const link = { parent: 'fjord', child: 'other', ...active }
    const below = adding('account', { id: 'other', system: 'google-ads', kind: 'client', name: 'Other' })
    expect(findViolation({ ...below, link: [...below.link, link], grant: [] })).toBeNull()
  })
})

function refusalOf(change: RowChange): string | undefined {
  return findViolationAfter(structureOfRows(agency), [change])?.failure.message
}

describe('a change', () => {
  const view = structureOfRows(agency)
  const anna = agency.member[0]!
  const mcc = agency.account[0]!

  it('cannot remove an account or a member that something refers to', () => {
    expect(refusalOf({ table: 'account', before: mcc, after: null })).toBe('structure.account-in-use')
    expect(refusalOf({ table: 'member', before: anna, after: null })).toBe('structure.member-in-use')
  })

  it('may remove it together with what refers to it', () => {
    const rows: RowChange[] = [
      { table: 'member', before: anna, after: null },
      { table: 'grant', before: agency.grant[0]!, after: null },
      { table: 'invitation', before: agency.invitation[0]!, after: null },
    ]
    expect(findViolationAfter(view, rows)).toBeNull()
  })

  it('cannot make an account another kind while roles are held that the kind cannot hold', () => {
    const after = { ...mcc, system: 'tiktok-business-center', kind: 'pixel' } as const
    const violation = findViolationAfter(view, [{ table: 'account', before: mcc, after }])
    expect(violation?.field).toBe('system')
  })

  it('may replace a level by a level, and turn a link around', () => {
    const [link] = agency.link
    const rows: RowChange[] = [
      { table: 'grant', before: agency.grant[0]!, after: null },
      { table: 'grant', before: null, after: { member: 'anna', account: 'mcc', role: 'read-only' } },
      { table: 'link', before: link!, after: null },
      { table: 'link', before: null, after: { parent: 'nordic', child: 'mcc', ...active } },
    ]
    expect(findViolationAfter(view, rows)).toBeNull()
  })
})
