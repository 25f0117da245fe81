import { describe, expect, it } from 'vitest'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import { changesOf, draftOf } from '../../../renderer/features/account/account-draft.ts'
import { ownerOfAccount } from '../../../renderer/features/account/facts.ts'
import { pathsUp } from '../../../renderer/features/account/paths-up.ts'
import { unknownsOf } from '../../../renderer/features/account/unknowns.ts'
import { googleAccount, linked } from '../client/snapshot-of.ts'

const client = googleAccount('client')
const adAccount: Account = { id: 'ad', name: 'Ads', system: 'tiktok-business-center', kind: 'ad-account' }

const owner = (...links: readonly Link[]) => ownerOfAccount(client, links).kind

describe('the owner', () => {
  it('is the account above that says so, by an active link', () => {
    expect(ownerOfAccount(client, [linked('A>client'), linked('B>client', 'yes')])).toEqual({
      kind: 'account',
      account: 'B',
    })
    expect(owner(linked('A?client', 'yes'), linked('B>client'))).toBe('outside')
  })

  it('is not known where one link says nothing, and nobody above where none is active', () => {
    expect(owner(linked('A>client', 'unknown'), linked('B>client'))).toBe('unknown')
    expect(owner(linked('A!client', 'yes'))).toBe('itself')
  })
})

describe('what the window asks', () => {
  const kinds: Readonly<Record<string, Account['kind']>> = { BC: 'business-center', GROUP: 'account-group' }
  const asks = (account: Account, ...links: readonly Link[]) =>
    unknownsOf(account, links, (id) => kinds[id] ?? 'manager').map((unknown) => unknown.fact)

  it('is who owns, as long as nobody is known to', () => {
    const paid: Account = { ...client, billing: 'manual' }
    expect(asks(paid, linked('A>client', 'unknown'))).toEqual(['owner'])
    expect(asks(paid, linked('A>client', 'unknown'), linked('B>client', 'yes'))).toEqual([])
    expect(asks(paid, linked('A?client', 'unknown'))).toEqual([])
  })

  it('is how a Google client is paid', () => {
    expect(asks(client)).toEqual(['billing'])
    expect(asks(googleAccount('MANAGER'))).toEqual([])
  })

  it('is the service of an ad account, and how much of it a partner shared', () => {
    expect(asks(adAccount, linked('BC>ad', 'no'))).toEqual(['share', 'service'])
    expect(asks({ ...adAccount, service: 'managed' }, { ...linked('BC>ad'), share: 'assigned' })).toEqual([])
    expect(asks({ ...adAccount, service: 'managed' }, linked('GROUP>ad', 'unknown'))).toEqual([])
  })
})

describe('the ways up', () => {
  const links = [
    linked('TOP>A'),
    linked('TOP>B'),
    linked('A>client'),
    linked('B>client', 'yes'),
    linked('client?TOP'),
  ]
  const parentsOf = (id: string) => links.filter((each) => each.child === id)

  it('are all of them, the one over the owner first, and end where a circle closes', () => {
    expect(pathsUp('client', parentsOf)).toEqual([
      ['TOP', 'B', 'client'],
      ['TOP', 'A', 'client'],
    ])
  })

  it('are the account alone where nothing is above it', () => {
    expect(pathsUp('lonely', () => [])).toEqual([['lonely']])
  })
})

describe('changed facts', () => {
  it('are only those that changed; emptied ones are not known any more', () => {
    const account: Account = { ...client, currency: 'SEK', billing: 'manual' }
    const draft = draftOf(account)
    expect(changesOf(account, draft)).toEqual({})
    expect(changesOf(account, { ...draft, name: ' New ', currency: '', billing: null })).toEqual({
      name: 'New',
      currency: null,
      billing: null,
    })
  })
})
