import { describe, expect, it } from 'vitest'
import type { Account } from '../../shared/model/account.ts'
import { center, client, holds, link, manager, person } from '../limits/world.ts'
import { found, mendOf } from './looking.ts'

const people = [person('ann'), person('bo'), { ...person('old'), leftOn: '2026-01-31' }]
const alone: Account = { id: 'a', system: 'tiktok-ads-manager', kind: 'ad-account', name: 'A' }

describe('a sole admin', () => {
  it.each([
    ['a manager', manager('x')],
    ['a Business Center', center('x')],
    ['an ad account of TikTok Ads Manager', { ...alone, id: 'x' }],
  ])('of %s is a finding; two are none', (_, account) => {
    const rows = { account: [account], member: people, grant: [holds('ann', 'x', 'admin')] }
    expect(found('sole-admin', rows)).toMatchObject([{ members: ['ann'], accounts: ['x'] }])
    expect(found('sole-admin', { ...rows, grant: [...rows.grant, holds('bo', 'x', 'admin')] })).toEqual([])
    expect(mendOf('sole-admin', rows)).toEqual([])
  })

  it('is not who has another one above', () => {
    const rows = {
      account: [manager('top'), manager('x')],
      link: [link('top', 'x')],
      member: people,
      grant: [holds('ann', 'x', 'admin'), holds('bo', 'top', 'admin')],
    }
    expect(found('sole-admin', rows).map(({ accounts }) => accounts)).toEqual([['top']])
  })

  it('is who remains when the others have left or are no people', () => {
    const robot = { ...person('robot'), nature: 'service' as const }
    const grant = [holds('ann', 'x', 'admin'), holds('old', 'x', 'admin'), holds('robot', 'x', 'admin')]
    const rows = { account: [manager('x')], member: [...people, robot], grant }
    expect(found('sole-admin', rows)).toMatchObject([{ members: ['ann'] }])
  })

  it('may have left: then nobody is there who could let others in', () => {
    const rows = { account: [manager('x')], member: people, grant: [holds('old', 'x', 'admin')] }
    expect(found('sole-admin', rows)).toMatchObject([{ says: 'left', members: ['old'] }])
  })

  it('is not claimed where no admin is known at all', () => {
    expect(found('sole-admin', { account: [manager('x')], member: people })).toEqual([])
  })

  it('of an ad account of a Business Center is no finding: its people are let in there', () => {
    const asset: Account = { ...alone, system: 'tiktok-business-center' }
    const grant = [holds('ann', 'a', 'asset-admin')]
    expect(found('sole-admin', { account: [asset], member: people, grant })).toEqual([])
  })
})

describe('a sole admin of a client', () => {
  const rows = {
    account: [manager('m'), client('c')],
    member: people,
    grant: [holds('ann', 'c', 'admin'), holds('bo', 'm', 'admin')],
  }

  it('is a finding where no manager is known to own the client', () => {
    const unknown = { ...rows, link: [link('m', 'c', { owner: 'unknown' })] }
    expect(found('sole-admin-of-client', unknown)).toMatchObject([{ members: ['ann'], accounts: ['c'] }])
  })

  it('is none where one owns it, or where the client has two', () => {
    expect(found('sole-admin-of-client', { ...rows, link: [link('m', 'c', { owner: 'yes' })] })).toEqual([])
    const two = { ...rows, grant: [...rows.grant, holds('bo', 'c', 'admin')] }
    expect(found('sole-admin-of-client', two)).toEqual([])
  })
})

describe('a manager that owns clients', () => {
  const rows = {
    account: [manager('top'), manager('m'), client('c')],
    link: [link('top', 'm'), link('m', 'c', { owner: 'yes' })],
    member: people,
    grant: [holds('ann', 'm', 'admin'), holds('bo', 'top', 'admin')],
  }

  it('wants a second admin of its own', () => {
    expect(found('second-admin-missing', rows)).toMatchObject([{ members: ['ann'], accounts: ['m'] }])
  })

  it('and has two, or owns nothing, is none; one without any help above is the graver finding', () => {
    const two = { ...rows, grant: [...rows.grant, holds('bo', 'm', 'admin')] }
    expect(found('second-admin-missing', two)).toEqual([])
    const ownsNothing = { ...rows, link: [link('top', 'm'), link('m', 'c')] }
    expect(found('second-admin-missing', ownsNothing)).toEqual([])
    const helpless = { ...rows, grant: [holds('ann', 'm', 'admin')] }
    expect(found('second-admin-missing', helpless)).toEqual([])
    expect(found('sole-admin', helpless)).toMatchObject([{ accounts: ['m'] }])
  })
})

describe('a client owned by a stranger', () => {
  const rows = {
    account: [manager('ours'), manager('theirs'), client('c')],
    link: [link('ours', 'c'), link('theirs', 'c', { owner: 'yes' })],
    member: people,
    grant: [holds('ann', 'ours', 'admin'), holds('bo', 'theirs', 'standard')],
  }

  it('is one whose owner has no admin of ours on it or above, and is mended by a transfer to a manager of ours', () => {
    expect(found('owned-by-stranger', rows)).toMatchObject([
      { accounts: ['c'], links: [{ parent: 'theirs', child: 'c' }] },
    ])
    expect(mendOf('owned-by-stranger', rows)).toEqual([
      { command: 'ownership.transfer', input: { account: 'c', to: 'ours' } },
    ])
  })

  it('is none where somebody of ours is Admin of the owner or above it', () => {
    expect(found('owned-by-stranger', { ...rows, grant: [holds('bo', 'theirs', 'admin')] })).toEqual([])
    const above = { ...rows, link: [...rows.link, link('ours', 'theirs')] }
    expect(found('owned-by-stranger', above)).toEqual([])
  })

  it('is one, too, where that admin is outside the allowed domains or has left', () => {
    const guest = { ...person('eve'), email: 'eve@else.example' }
    const outside = { ...rows, member: [...people, guest], grant: [holds('eve', 'theirs', 'admin')] }
    expect(found('owned-by-stranger', outside)).toEqual([])
    expect(found('owned-by-stranger', outside, { domains: ['n.example'] })).toHaveLength(1)
    expect(found('owned-by-stranger', { ...rows, grant: [holds('old', 'theirs', 'admin')] })).toHaveLength(1)
  })

  it('has no step to mend it where no manager of ours is linked', () => {
    expect(mendOf('owned-by-stranger', { ...rows, link: rows.link.slice(1) })).toEqual([])
  })
})
