import { describe, expect, it } from 'vitest'
import { beginnings } from '../../../renderer/features/account/beginnings.ts'
import { linkActs } from '../../../renderer/features/account/link-acts.ts'
import type { Account, AccountKind } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'

function google(id: string, kind: AccountKind = 'manager'): Account {
  return { id, name: id, system: 'google-ads', kind }
}
function center(id: string, kind: AccountKind): Account {
  return { id, name: id, system: 'tiktok-business-center', kind }
}
function link(parent: string, child: string, facts: Partial<Link> = {}): Link {
  return { parent, child, status: 'active', owner: 'no', ...facts }
}

const nordic = google('nordic')
const fjord = google('fjord', 'client')

/** Names of the acts, and for commands what is run with what. */
function acts(parent: Account, child: Account, one: Link, above: readonly Link[] = [one]) {
  return linkActs({ link: one, parent, child, above })
}
function names(...args: Parameters<typeof acts>): readonly string[] {
  return acts(...args).map(({ name, named }) => [name, ...Object.values(named)].join(' '))
}
function step(name: string, ...args: Parameters<typeof acts>) {
  const found = acts(...args).find((act) => act.name === name)
  return found?.doing.kind === 'step' ? found.doing.step : undefined
}

describe('a link of Google Ads', () => {
  it('that is pending can be accepted, refused and taken back', () => {
    const pending = link('nordic', 'fjord', { status: 'pending' })
    expect(names(nordic, fjord, pending)).toEqual(['accept', 'refuse', 'cancel'])
    expect(step('refuse', nordic, fjord, pending)).toEqual({
      command: 'links.decide',
      input: { parent: 'nordic', child: 'fjord', decision: 'refuse' },
    })
  })

  it('that ended, or never began, can only be asked for again', () => {
    for (const status of ['refused', 'canceled', 'inactive'] as const)
      expect(names(nordic, fjord, link('nordic', 'fjord', { status }))).toEqual(['request'])
  })

  it('of a status that nobody knows here can only be told what it is', () => {
    const frozen = link('nordic', 'fjord', { status: 'unknown', raw: 'FROZEN' })
    expect(names(nordic, fjord, frozen)).toEqual([
      'tell.pending',
      'tell.active',
      'tell.refused',
      'tell.canceled',
      'tell.inactive',
    ])
    expect(step('tell.active', nordic, fjord, frozen)).toEqual({
      command: 'accounts.describe-link',
      input: { parent: 'nordic', child: 'fjord', status: 'active' },
    })
  })

  it('that is active can be moved, hidden, owned, and ended from either side', () => {
    const active = link('nordic', 'fjord')
    expect(names(nordic, fjord, active)).toEqual([
      'move',
      'hide nordic',
      'own nordic',
      'unlink.parent nordic',
      'unlink.child fjord',
    ])
    expect(step('unlink.child', nordic, fjord, active)).toEqual({
      command: 'links.unlink',
      input: { parent: 'nordic', child: 'fjord', side: 'child' },
    })
  })

  it('that is hidden can be shown', () => {
    const hidden = link('nordic', 'fjord', { hidden: 'yes' })
    expect(step('show', nordic, fjord, hidden)).toEqual({
      command: 'links.hide',
      input: { parent: 'nordic', child: 'fjord', hidden: false },
    })
  })

  it('that a Business Center asked for is accepted up to a role, refused, or taken back', () => {
    const asked = link('bc', 'ads', { status: 'pending' })
    const [bc, ads] = [center('bc', 'business-center'), center('ads', 'ad-account')]
    expect(names(bc, ads, asked)).toEqual([
      'accept.share asset-analyst',
      'accept.share asset-operator',
      'accept.share asset-admin',
      'refuse',
      'cancel',
    ])
    expect(step('accept.share', bc, center('shop', 'shop'), asked)).toEqual({
      command: 'links.decide',
      input: { parent: 'bc', child: 'shop', decision: 'accept', share: 'assigned' },
    })
    expect(names(bc, ads, link('bc', 'ads', { status: 'refused' }))).toEqual(['request'])
    expect(names(center('group', 'account-group'), ads, asked)).toEqual([])
  })

  it('between managers is neither hidden nor owned', () => {
    expect(names(google('top'), nordic, link('top', 'nordic'))).toEqual([
      'move',
      'unlink.parent top',
      'unlink.child nordic',
    ])
  })

  it('that owns can hand ownership over to each other manager of the client, or lose it', () => {
    const owning = link('nordic', 'fjord', { owner: 'yes' })
    const above = [owning, link('a', 'fjord'), link('b', 'fjord', { status: 'pending' }), link('c', 'fjord')]
    expect(names(nordic, fjord, owning, above)).toEqual(
      expect.arrayContaining(['transfer a', 'transfer c', 'disown nordic']),
    )
    expect(names(nordic, fjord, owning, above)).not.toContain('transfer b')
  })

  it('takes ownership over from the manager that has it', () => {
    const other = link('a', 'fjord', { owner: 'yes' })
    const plain = link('nordic', 'fjord')
    expect(step('transfer', nordic, fjord, plain, [other, plain])).toEqual({
      command: 'ownership.transfer',
      input: { account: 'fjord', to: 'nordic' },
    })
  })

  it('never offers two acts by the same letter', () => {
    const owning = link('nordic', 'fjord', { owner: 'yes' })
    for (const status of ['pending', 'active', 'refused'] as const) {
      const letters = acts(nordic, fjord, { ...owning, status }, [owning, link('a', 'fjord')]).flatMap(
        ({ letter }) => letter ?? [],
      )
      expect(new Set(letters).size).toBe(letters.length)
    }
  })
})

describe('an asset of a Business Center', () => {
  const own = link('bc', 'ad', { owner: 'yes' })
  const ad = center('ad', 'ad-account')
  const partner = center('partner', 'business-center')

  it('is shared by its owner', () => {
    expect(names(center('bc', 'business-center'), ad, own)).toEqual(['share'])
  })

  it('that was shared is raised in place, never lowered, or taken back', () => {
    const shared = link('partner', 'ad', { share: 'asset-operator' })
    expect(names(partner, ad, shared, [own, shared])).toEqual(['raise asset-admin', 'stop-sharing'])
  })

  it('whose owner nobody knows cannot be raised', () => {
    const shared = link('partner', 'ad', { share: 'asset-analyst' })
    expect(names(partner, ad, shared, [shared])).toEqual(['stop-sharing'])
  })

  it('in an account group can be taken out of it', () => {
    expect(names(center('group', 'account-group'), ad, link('group', 'ad'))).toEqual(['ungroup group'])
  })
})

describe('what can be begun', () => {
  it('depends on what the account is, and who owns it', () => {
    const ad = center('ad', 'ad-account')
    expect(beginnings(nordic, [])).toEqual(['link-accounts'])
    expect(beginnings(fjord, [])).toEqual([])
    expect(beginnings(ad, [link('bc', 'ad', { owner: 'yes' })])).toEqual(['share', 'group'])
    expect(beginnings(ad, [link('bc', 'ad')])).toEqual(['group', 'migrate'])
    expect(beginnings(center('shop', 'shop'), [])).toEqual([])
    expect(beginnings(center('group', 'account-group'), [])).toEqual(['fill-group'])
  })
})
