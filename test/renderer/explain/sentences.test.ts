import { describe, expect, it } from 'vitest'
import { explainer } from './real-proofs.ts'
import type { World } from './real-proofs.ts'

const google = { system: 'google-ads' } as const
const center = { system: 'tiktok-business-center' } as const
const active = { status: 'active' } as const

const world: World = {
  accounts: [
    { ...google, id: 'mcc', kind: 'manager', name: 'Northlight MCC' },
    { ...google, id: 'nordic', kind: 'manager', name: 'Nordic' },
    { ...google, id: 'rival', kind: 'manager', name: 'Rival Media MCC' },
    { ...google, id: 'fjord', kind: 'client', name: 'Fjord Sport', billing: 'manual' },
    { ...google, id: 'trygg', kind: 'client', name: 'Trygghuset', billing: 'monthly-invoicing' },
    { ...google, id: 'lumi', kind: 'client', name: 'Lumi' },
    { ...google, id: 'frost', kind: 'client', name: 'Frost' },
    { ...center, id: 'bc', kind: 'business-center', name: 'Northlight BC' },
    { ...center, id: 'own', kind: 'ad-account', name: 'Own ads', service: 'managed' },
    { ...center, id: 'lent', kind: 'ad-account', name: 'Lent ads' },
    { ...center, id: 'group', kind: 'account-group', name: 'Winter' },
  ],
  links: [
    { parent: 'mcc', child: 'nordic', owner: 'no', ...active },
    { parent: 'nordic', child: 'fjord', owner: 'yes', ...active },
    { parent: 'rival', child: 'fjord', owner: 'no', ...active },
    { parent: 'nordic', child: 'trygg', owner: 'yes', ...active },
    { parent: 'nordic', child: 'lumi', owner: 'unknown', ...active },
    { parent: 'nordic', child: 'frost', owner: 'yes', status: 'unknown', raw: 'FROZEN' },
    { parent: 'bc', child: 'own', owner: 'yes', ...active },
    { parent: 'bc', child: 'lent', owner: 'no', share: 'asset-operator', ...active },
    { parent: 'bc', child: 'group', owner: 'yes', ...active },
    { parent: 'group', child: 'own', owner: 'no', ...active },
  ],
  members: ['Anna', 'Bo', 'Cleo', 'Dan', 'Eve'].map((name) => ({
    id: name.toLowerCase(),
    name,
    email: `${name}@n.example`,
  })),
  grants: [
    { member: 'anna', account: 'mcc', role: 'admin' },
    { member: 'bo', account: 'fjord', role: 'read-only' },
    { member: 'cleo', account: 'rival', role: 'admin' },
    { member: 'dan', account: 'bc', role: 'standard' },
    { member: 'dan', account: 'group', role: 'asset-operator' },
    { member: 'anna', account: 'bc', role: 'admin' },
    { member: 'anna', account: 'bc', role: 'finance-manager' },
    { member: 'dan', account: 'lent', role: 'asset-operator' },
  ],
}

const { ask, told, instead, rule, unknown } = explainer(world)
const inviteAdmin = { action: 'user.invite', params: { level: 'admin' } }

describe('a yes', () => {
  it('tells the grant, the owner on the way, and the rule', () => {
    const proof = ask({ member: 'anna', on: 'fjord', ...inviteAdmin })
    expect(proof.answer).toBe('yes')
    expect(told(proof)).toBe('Anna is Admin of Northlight MCC. Nordic is below it and owns Fjord Sport.')
    expect(rule(proof)).toBe('Admins of a manager account that owns the client may invite administrators.')
    expect(proof.source).toMatchObject({ document: '003' })
    expect(proof.holders).toEqual([])
  })

  it('keeps silent about ownership where the rule does not ask for it', () => {
    expect(told(ask({ member: 'cleo', on: 'fjord', action: 'campaign.edit' }))).toBe(
      'Cleo is Admin of Rival Media MCC. Fjord Sport is below it.',
    )
  })

  it('tells every role that the rule needs', () => {
    expect(told(ask({ member: 'dan', on: 'own', action: 'asset.manage' }))).toBe(
      'Dan has Standard access to Northlight BC. It owns Own ads. ' +
        'Dan is also assigned to Winter as Asset operator. Own ads is in that group.',
    )
    expect(told(ask({ member: 'dan', on: 'lent', action: 'ads.manage' }))).toBe(
      'Dan has Standard access to Northlight BC. It received Lent ads from a partner, shared as asset operator. ' +
        'Dan is also assigned to Lent ads as Asset operator.',
    )
  })
})

describe('a no', () => {
  it('says who would do, where nothing reaches the account', () => {
    const proof = ask({ member: 'eve', on: 'fjord', action: 'campaign.edit' })
    expect(told(proof)).toBe('No role of Eve reaches Fjord Sport.')
    expect(proof.holders).toEqual(['anna', 'cleo'])
  })

  it('names the owner when the way does not own', () => {
    const proof = ask({ member: 'cleo', on: 'fjord', ...inviteAdmin })
    expect(told(proof)).toBe(
      'Cleo is Admin of Rival Media MCC. Fjord Sport is below it. ' +
        'But Nordic, which owns Fjord Sport, is not on this way.',
    )
    expect(instead(proof)).toBe(
      'Admin on Nordic, which owns Fjord Sport, or on an account above that, would allow it.',
    )
    expect(proof.holders).toEqual(['anna'])
  })

  it('says where monthly invoicing is handled, and asks for no role', () => {
    const proof = ask({ member: 'anna', on: 'trygg', action: 'billing.edit' })
    expect(told(proof)).toBe('Anna is Admin of Northlight MCC. Trygghuset is below it, through Nordic.')
    expect(instead(proof)).toBe('Trygghuset pays by monthly invoicing. This is done at Nordic instead.')
  })

  it('says which fact of an ad account stands against it', () => {
    expect(instead(ask({ member: 'anna', on: 'own', action: 'credit-line.apply' }))).toBe(
      'Own ads is not a self-service ad account.',
    )
  })

  it('says that an act is not done on such accounts', () => {
    const proof = ask({ member: 'anna', on: 'mcc', action: 'campaign.edit' })
    expect(told(proof)).toContain('This is not done on')
    expect(proof.rule).toBe(null)
  })
})

describe('a no as far as known', () => {
  it('asks who owns the client, and shows the rule that hangs on it', () => {
    const proof = ask({ member: 'anna', on: 'lumi', ...inviteAdmin })
    expect(proof.answer).toBe('maybe')
    expect(unknown(proof)).toBe('Nobody has told Keyholder who owns Lumi; if Nordic does, the answer is yes.')
    expect(rule(proof)).toBe('Admins of a manager account that owns the client may invite administrators.')
    expect(instead(proof)).toBe('')
    expect(proof.gaps[0]).toMatchObject({ fact: 'owner', account: 'lumi' })
  })

  it('says of a link whose status nobody knows here that it is not counted on, and asks what it is', () => {
    const proof = ask({ member: 'anna', on: 'frost', ...inviteAdmin })
    expect(proof.answer).toBe('maybe')
    expect(unknown(proof)).toBe(
      'The status “FROZEN” of the link from Nordic to Frost is not known to Keyholder, so this link is not counted on; if it is active, the answer is yes.',
    )
    expect(proof.gaps[0]).toMatchObject({ fact: 'status', account: 'frost' })
  })

  it('asks how the client pays', () => {
    const proof = ask({ member: 'anna', on: 'lumi', action: 'billing.edit' })
    expect(unknown(proof)).toBe(
      'Nobody has told Keyholder how Lumi pays; if automatically or manually, the answer is yes.',
    )
  })
})
