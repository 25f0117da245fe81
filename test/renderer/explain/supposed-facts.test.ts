import { expect, it } from 'vitest'
import { factsWith, ownerOf } from '../../../renderer/features/explain/facts.ts'
import type { Facts } from '../../../renderer/features/explain/facts.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'

const account = (id: string, name = id): Account => ({ id, system: 'google-ads', kind: 'manager', name })
const link = (parent: string, child: string, owner: Link['owner']): Link => ({
  parent,
  child,
  status: 'active',
  owner,
})
const there: readonly Account[] = [account('top'), account('side'), account('client')]
const now: Facts = {
  accountOf: (id) => there.find((each) => each.id === id),
  parentsOf: (id) => (id === 'client' ? [link('top', 'client', 'yes')] : []),
}

it('an account that only the change makes, or renames, is called as it would be', () => {
  const facts = factsWith({ accounts: [account('new', 'New client'), account('top', 'Renamed')] }, now)
  expect(facts.accountOf('new')?.name).toBe('New client')
  expect(facts.accountOf('top')?.name).toBe('Renamed')
  expect(facts.accountOf('side')?.name).toBe('side')
})

it('the account that is spoken of has the owner that it would have, also none', () => {
  const moved = factsWith({ accounts: [], on: 'client', links: [link('side', 'client', 'yes')] }, now)
  expect(ownerOf(moved, 'client')).toBe('side')
  expect(ownerOf(factsWith({ accounts: [], on: 'client', links: [] }, now), 'client')).toBeUndefined()
  expect(ownerOf(factsWith({ accounts: [] }, now), 'client')).toBe('top')
})
