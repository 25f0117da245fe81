import type { Account } from '../../../../shared/model/account.ts'
import type { Link } from '../../../../shared/model/link.ts'

/** What the peers are given: the same accounts and links that Keyholder's window is sent. */
export interface AgencyText {
  readonly accounts: readonly Pick<Account, 'id' | 'name' | 'kind'>[]
  readonly links: readonly Pick<Link, 'parent' | 'child'>[]
}

/** A place in the tree. An account under two managers stands in two places, so a place's id is its path. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly isManager: boolean
  readonly children: Place[]
}

/** Reads the agency and hangs everything below its roots, in Keyholder's order: managers before clients, by name. */
export function readAgency(text: string): readonly Place[] {
  const { accounts, links } = JSON.parse(text) as AgencyText
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const below = new Map<string, string[]>()
  for (const { parent, child } of links) {
    const others = below.get(parent)
    if (others) others.push(child)
    else below.set(parent, [child])
  }
  const children = new Set(links.map(({ child }) => child))
  const placeOf = (account: string, above: string): Place => {
    const id = `${above}/${account}`
    const places = (below.get(account) ?? []).map((child) => placeOf(child, id))
    const { name, kind } = byId.get(account)!
    return { id, name, isManager: kind === 'manager', children: places.toSorted(inOrder) }
  }
  return accounts.filter(({ id }) => !children.has(id)).map(({ id }) => placeOf(id, ''))
}

const { compare } = new Intl.Collator('en', { numeric: true })

export function inOrder(one: Place, other: Place): number {
  return Number(other.isManager) - Number(one.isManager) || compare(one.name, other.name)
}
