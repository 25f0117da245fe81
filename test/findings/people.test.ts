import { describe, expect, it } from 'vitest'
import { client, holds, manager, offer, person } from '../limits/world.ts'
import { found, mendOf } from './looking.ts'

const account = [manager('m'), client('c')]

describe('somebody who has left', () => {
  const gone = { ...person('ann'), leftOn: '2026-11-21', otherEmails: ['ann@home.example'] }

  it('and still holds roles is one finding, with every way in', () => {
    const rows = {
      account,
      member: [gone],
      grant: [holds('ann', 'c', 'standard'), holds('ann', 'm', 'admin')],
    }
    expect(found('left-with-access', rows)).toMatchObject([
      { members: ['ann'], accounts: ['c', 'm'], params: { day: '2026-11-21', count: 2 } },
    ])
    expect(mendOf('left-with-access', rows)).toEqual([
      { command: 'grants.remove', input: { grants: [holds('ann', 'm', 'admin')] } },
      { command: 'grants.remove', input: { grants: [holds('ann', 'c', 'standard')] } },
    ])
  })

  it('and is invited, at any of the addresses, can still come in', () => {
    const invitation = [
      offer('i', 'Ann@home.example', 'c'),
      offer('j', 'ann@n.example', 'm', { status: 'declined' }),
    ]
    const rows = { account, member: [gone], invitation }
    expect(found('left-with-access', rows)).toMatchObject([{ accounts: ['c'], invitations: ['i'] }])
    expect(mendOf('left-with-access', rows)).toEqual([
      { command: 'invitations.revoke', input: { invitations: ['i'] } },
    ])
  })

  it('and holds nothing any more is none, nor is somebody whose last day is tomorrow', () => {
    const staying = { ...person('bo'), leftOn: '2026-11-22' }
    const rows = { account, member: [gone, staying], grant: [holds('bo', 'c', 'standard')] }
    expect(found('left-with-access', rows)).toEqual([])
  })

  it('is found by a role that nobody here knows as well', () => {
    const grant = [{ ...holds('ann', 'c', 'unknown'), raw: 'OWNER' }]
    expect(mendOf('left-with-access', { account, member: [gone], grant })).toEqual([
      { command: 'grants.remove', input: { grants: [{ ...holds('ann', 'c', 'unknown'), raw: 'OWNER' }] } },
    ])
  })
})

describe('an address outside the allowed domains', () => {
  const stranger = { ...person('eve'), email: 'eve@Elsewhere.example' }
  const rows = {
    account,
    member: [stranger, person('bo')],
    grant: [holds('eve', 'c', 'standard'), holds('bo', 'c', 'standard')],
  }

  it('is a finding where its person has access', () => {
    expect(found('outside-domains', rows, { domains: ['n.example'] })).toMatchObject([
      { members: ['eve'], accounts: ['c'], params: { email: 'eve@Elsewhere.example' } },
    ])
  })

  it('is none while no domain is set, nor for one that is, nor for who holds nothing or serves', () => {
    expect(found('outside-domains', rows)).toEqual([])
    expect(found('outside-domains', rows, { domains: ['n.example', 'elsewhere.example'] })).toEqual([])
    expect(found('outside-domains', { ...rows, grant: [] }, { domains: ['n.example'] })).toEqual([])
    const service = { ...rows, member: [{ ...stranger, nature: 'service' as const }] }
    expect(found('outside-domains', service, { domains: ['n.example'] })).toEqual([])
  })

  it('of a domain below an allowed one is outside: Google means the domain itself', () => {
    const below = { ...rows, member: [{ ...stranger, email: 'eve@old.n.example' }] }
    expect(found('outside-domains', below, { domains: ['n.example'] })).toHaveLength(1)
  })

  it('that is invited is one finding for all invitations that wait', () => {
    const invitation = [
      offer('i', 'eve@else.example', 'c'),
      offer('j', 'Eve@else.example', 'm'),
      offer('k', 'eve@else.example', 'm', { status: 'revoked' }),
      offer('l', 'bo@n.example', 'm'),
    ]
    const settings = { domains: ['n.example'] }
    expect(found('outside-domains', { account, invitation }, settings)).toMatchObject([
      { says: 'invited', members: [], accounts: ['c', 'm'], invitations: ['i', 'j'] },
    ])
    expect(mendOf('outside-domains', { account, invitation }, settings)).toHaveLength(2)
  })
})

describe('one person under two addresses', () => {
  const grant = [holds('ann', 'c', 'standard'), holds('anna', 'c', 'standard')]
  const ann = { ...person('ann'), name: 'Ann Bergström' }

  it('is found by the full name, whatever its case and accents', () => {
    const anna = { ...person('anna'), name: 'ann  BERGSTROM' }
    expect(found('two-addresses', { account, member: [ann, anna], grant })).toMatchObject([
      { says: 'name', members: ['ann', 'anna'], params: { count: 2 } },
    ])
  })

  it('is found by an address that is another address of somebody else, once', () => {
    const anna = { ...person('anna'), name: 'Ann Bergström', otherEmails: ['ANN@n.example'] }
    expect(found('two-addresses', { account, member: [ann, anna], grant })).toMatchObject([
      { says: 'address', members: ['ann', 'anna'] },
    ])
  })

  it('is not claimed of a first name alone, of who holds nothing, or of service accounts', () => {
    const anna = { ...person('anna'), name: 'Ann Bergström' }
    const [one, other] = [
      { ...ann, name: 'Ann' },
      { ...anna, name: 'Ann' },
    ]
    expect(found('two-addresses', { account, member: [one, other], grant })).toEqual([])
    expect(found('two-addresses', { account, member: [ann, anna], grant: grant.slice(1) })).toEqual([])
    const service = { ...anna, nature: 'service' as const }
    expect(found('two-addresses', { account, member: [ann, service], grant })).toEqual([])
  })
})
