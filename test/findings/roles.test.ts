import { describe, expect, it } from 'vitest'
import type { Account } from '../../shared/model/account.ts'
import type { FindingSettings } from '../../shared/model/finding-settings.ts'
import { center, client, holds, link, manager, person } from '../limits/world.ts'
import { found, mendOf } from './looking.ts'

const member = [person('ann'), person('bo')]

function inCenter(kind: 'account-group' | 'ad-account', id: string): Account {
  return { id, system: 'tiktok-business-center', kind, name: id }
}

describe('finance and admin in one hand', () => {
  const account = [center('bc')]

  it('is found where one person holds both, and mended by taking the second role away', () => {
    const grant = [
      holds('ann', 'bc', 'admin'),
      holds('ann', 'bc', 'finance-manager'),
      holds('bo', 'bc', 'admin'),
    ]
    expect(found('duties-in-one-hand', { account, member, grant })).toMatchObject([
      { members: ['ann'], accounts: ['bc'], params: { one: 'admin', other: 'finance-manager' } },
    ])
    expect(mendOf('duties-in-one-hand', { account, member, grant })).toEqual([
      { command: 'grants.remove', input: { grants: [holds('ann', 'bc', 'finance-manager')] } },
    ])
  })

  it('is none in two hands, in one hand on two centers, or for a pair that was not chosen', () => {
    const apart = [holds('ann', 'bc', 'admin'), holds('bo', 'bc', 'finance-manager')]
    expect(found('duties-in-one-hand', { account, member, grant: apart })).toEqual([])
    const elsewhere = [holds('ann', 'bc', 'admin'), holds('ann', 'other', 'finance-manager')]
    const two = { account: [...account, center('other')], member, grant: elsewhere }
    expect(found('duties-in-one-hand', two)).toEqual([])
    const both = [holds('ann', 'bc', 'admin'), holds('ann', 'bc', 'finance-manager')]
    expect(found('duties-in-one-hand', { account, member, grant: both }, { duties: [] })).toEqual([])
  })

  it('is found where one role reaches the other from above, on the lower account', () => {
    const duties: FindingSettings['duties'] = [{ system: 'google-ads', one: 'standard', other: 'billing' }]
    const rows = {
      account: [manager('m'), client('c'), client('d')],
      link: [link('m', 'c'), link('m', 'd', { status: 'inactive' })],
      member,
      grant: [holds('ann', 'm', 'billing'), holds('ann', 'c', 'standard'), holds('ann', 'd', 'standard')],
    }
    expect(found('duties-in-one-hand', rows, { duties })).toMatchObject([
      { accounts: ['c'], grants: [holds('ann', 'm', 'billing')] },
    ])
  })
})

describe('more than needed', () => {
  const team = { ...person('ann'), team: 'Search' }
  const needs: FindingSettings['teams'] = [
    {
      team: 'Search',
      template: 'Media buyer',
      parts: [{ system: 'google-ads', kind: 'client', role: 'standard' }],
    },
  ]
  const rows = { account: [manager('m'), client('c')], member: [team, person('bo')] }

  it('is Admin where Standard’s acts suffice by the template of the team, and is lowered to it', () => {
    const grant = [holds('ann', 'c', 'admin'), holds('bo', 'c', 'admin')]
    expect(found('more-than-needed', { ...rows, grant }, { teams: needs })).toMatchObject([
      { members: ['ann'], accounts: ['c'], params: { role: 'admin', enough: 'standard' } },
    ])
    expect(mendOf('more-than-needed', { ...rows, grant }, { teams: needs })).toEqual([
      { command: 'grants.give', input: { grants: [holds('ann', 'c', 'standard')] } },
    ])
  })

  it('is neither the same, nor less, nor another kind of account, nor what no team was given', () => {
    for (const [account, role] of [
      ['c', 'standard'],
      ['c', 'read-only'],
      ['c', 'billing'],
      ['m', 'admin'],
    ] as const) {
      expect(
        found('more-than-needed', { ...rows, grant: [holds('ann', account, role)] }, { teams: needs }),
      ).toEqual([])
    }
    expect(found('more-than-needed', { ...rows, grant: [holds('ann', 'c', 'admin')] })).toEqual([])
  })
})

describe('a group’s default Admin', () => {
  const account = [center('bc'), inCenter('account-group', 'g'), inCenter('ad-account', 'a')]
  const links = [link('bc', 'g', { owner: 'yes' }), link('bc', 'a', { owner: 'yes' }), link('g', 'a')]

  it('is one finding for the group, lowered for everybody who has it', () => {
    const grant = [holds('bo', 'g', 'asset-admin'), holds('ann', 'g', 'asset-admin')]
    const rows = { account, link: links, member, grant }
    expect(found('group-default-admin', rows)).toMatchObject([{ members: ['ann', 'bo'], accounts: ['g'] }])
    expect(mendOf('group-default-admin', rows)).toEqual(
      ['ann', 'bo'].map((each) => ({
        command: 'grants.give',
        input: { grants: [holds(each, 'g', 'asset-operator')] },
      })),
    )
  })

  it('is none of an operator, nor of an Admin of one ad account', () => {
    const grant = [holds('ann', 'g', 'asset-operator'), holds('bo', 'a', 'asset-admin')]
    expect(found('group-default-admin', { account, link: links, member, grant })).toEqual([])
  })
})

const hierarchy = {
  account: [manager('m'), manager('n'), client('c')],
  link: [link('m', 'n'), link('n', 'c', { owner: 'yes' })],
  member,
}

const twiceWithMail = (role: string) =>
  found('duplicate-access', {
    ...hierarchy,
    grant: [holds('ann', 'n', 'standard'), holds('ann', 'c', role), holds('ann', 'c', 'report-recipient')],
  })

const twice = (above: string, here: string, owner: 'yes' | 'no' = 'yes') =>
  found('duplicate-access', {
    ...hierarchy,
    link: [link('m', 'n'), link('n', 'c', { owner })],
    grant: [holds('ann', 'm', above), holds('ann', 'c', here)],
  })

describe('duplicate access', () => {
  it('is the direct role where one from above does as much', () => {
    const [finding] = twice('standard', 'read-only')
    expect(finding).toMatchObject({
      members: ['ann'],
      accounts: ['c'],
      from: 'm',
      params: { role: 'read-only', inherited: 'standard' },
    })
    expect(twice('standard', 'standard')).toHaveLength(1)
    expect(twice('admin', 'admin')).toHaveLength(1)
    const rows = { ...hierarchy, grant: [holds('ann', 'm', 'admin'), holds('ann', 'n', 'standard')] }
    expect(mendOf('duplicate-access', rows)).toEqual([
      { command: 'grants.remove', input: { grants: [holds('ann', 'n', 'standard')] } },
    ])
  })

  it('says what goes with it, where the direct one lets its holder decide about people', () => {
    expect(twice('standard', 'standard')).toMatchObject([{ says: 'people', lost: ['user.invite'] }])
    expect(twice('admin', 'standard')[0]).not.toHaveProperty('lost')
  })

  it('is none of what a subscription hangs on', () => {
    expect(twiceWithMail('email-only')).toEqual([])
    expect(twiceWithMail('billing')).toHaveLength(1)
  })

  it('is none where the direct one does more, or something else', () => {
    expect(twice('standard', 'admin')).toEqual([])
    expect(twice('read-only', 'billing')).toEqual([])
    expect(twice('billing', 'read-only')).toEqual([])
  })

  it('is none of Admin where the manager does not own the client: from there an Admin may do less', () => {
    expect(twice('admin', 'admin', 'no')).toEqual([])
    expect(twice('admin', 'standard', 'no')).toHaveLength(1)
  })

  it('is none of what does not hand its role down, or of another person’s', () => {
    expect(twice('report-recipient', 'report-recipient')).toEqual([])
    const rows = { ...hierarchy, grant: [holds('bo', 'm', 'admin'), holds('ann', 'c', 'standard')] }
    expect(found('duplicate-access', rows)).toEqual([])
  })

  it('in a Business Center is what a group gives already', () => {
    const rows = {
      account: [center('bc'), inCenter('account-group', 'g'), inCenter('ad-account', 'a')],
      link: [
        link('bc', 'g', { owner: 'yes' }),
        link('bc', 'a', { owner: 'yes' }),
        link('g', 'a', { owner: 'yes' }),
      ],
      member,
    }
    const group = (above: string, here: string) =>
      found('duplicate-access', {
        ...rows,
        grant: [holds('ann', 'bc', 'standard'), holds('ann', 'g', above), holds('ann', 'a', here)],
      })
    expect(group('asset-operator', 'asset-analyst')).toMatchObject([{ from: 'g', accounts: ['a'] }])
    expect(group('asset-analyst', 'asset-operator')).toEqual([])
  })
})
