import type { Account } from '../../shared/model/account.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Route } from '../../shared/model/verdict.ts'
import { policies } from '../../shared/policy/policies.ts'
import type { OwningRoute } from './access-line.ts'

/** Active links by parent and child, and by child. */
export interface ActiveLinks {
  between(parent: string, child: string): Link | undefined
  above(child: string): readonly Link[]
}

export function activeLinks(links: readonly Link[]): ActiveLinks {
  const byChild = new Map<string, Link[]>()
  for (const link of links) {
    if (link.status !== 'active') continue
    const known = byChild.get(link.child)
    if (known) known.push(link)
    else byChild.set(link.child, [link])
  }
  const none: readonly Link[] = []
  const above = (child: string) => byChild.get(child) ?? none
  return { above, between: (parent, child) => above(child).find((link) => link.parent === parent) }
}

/**
 * Whether a route owns the account at its end. The engine says yes or not yes; the links say whether
 * a no is one because nobody has told us (DESIGN, decision 11).
 */
export function owningRoute(
  route: Route,
  kindOf: (account: string) => Account['kind'] | undefined,
  system: Account['system'],
  links: ActiveLinks,
): OwningRoute {
  const { ownership } = policies[system]
  if (route.accounts.length === 1 || ownership.by === 'none') return 'none'
  if (route.owns) return 'yes'
  if (ownership.by === 'owner-on-route') {
    const above = links.above(route.accounts.at(-1)!)
    if (above.some(({ owner }) => owner === 'yes')) return 'no'
    const isOpen = ({ owner, parent }: Link) => owner === 'unknown' && route.accounts.includes(parent)
    return above.some(isOpen) ? 'unknown' : 'no'
  }
  // A link from a holder to a group is always its own; below a group the holder's own link counts.
  const owners = route.accounts.slice(1).flatMap((child, place) => {
    const parent = route.accounts[place]!
    if (kindOf(parent) === ownership.holder) {
      return kindOf(child) === ownership.group ? [] : [links.between(parent, child)?.owner]
    }
    const holder = kindOf(parent) === ownership.group ? route.accounts[place - 1] : undefined
    return holder === undefined ? [] : [links.between(holder, child)?.owner]
  })
  return owners.includes('no') ? 'no' : 'unknown'
}
