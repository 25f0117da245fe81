import type { AccountKind } from '../../../../shared/model/account.ts'
import type { System } from '../../../../shared/model/system.ts'
import { roleOf } from '../../../../shared/policy/roles.ts'
import type { Graph } from '../../../client/mirror/graph.ts'

/** By row of the account table, 1 for the accounts that belong to something. */
export type Inside = Uint8Array

/**
 * The row to begin at; -1 stands for everything. An account without accounts below it is looked at
 * among its siblings: below its owner, or else below the first that holds it.
 */
export function rootFor({ accounts, children, links }: Graph, account: string | null): number {
  const row = account === null ? -1 : accounts.rowOf(account)
  if (row === -1 || children.any(row)) return row
  const above = links.above(row).filter((link) => links.isLive(link))
  const rank = (link: number): number => Number(links.isActive(link)) + Number(links.owner(link) === 'yes')
  const [first] = above.toSorted((a, b) => rank(b) - rank(a) || a - b)
  return first === undefined ? row : links.parent(first)
}

/** Every account of a subtree, its root included, by active and pending links as in the tree. */
export function insideOf({ accounts, links }: Graph, root: number): Inside {
  const inside = new Uint8Array(accounts.length)
  if (root === -1) {
    for (let row = 0; row < accounts.length; row += 1) inside[row] = Number(accounts.has(row))
    return inside
  }
  inside[root] = 1
  const waiting = [root]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (let link = links.firstBelow(at); link !== -1; link = links.nextBelow(link)) {
      const child = links.child(link)
      if (inside[child] === 1 || !links.isLive(link)) continue
      inside[child] = 1
      waiting.push(child)
    }
  }
  return inside
}

/** How many accounts are inside. */
export function countInside(inside: Inside): number {
  let count = 0
  for (const one of inside) count += one
  return count
}

/** The ids of the accounts inside. */
export function idsInside({ accounts }: Graph, inside: Inside): readonly string[] {
  const ids: string[] = []
  for (const [row, one] of inside.entries()) if (one === 1) ids.push(accounts.id(row))
  return ids
}

/** Which kinds of which systems are inside: what decides which roles can be given there. */
export function kindsInside(
  { accounts }: Graph,
  inside: Inside,
): ReadonlyMap<System, ReadonlySet<AccountKind>> {
  const kinds = new Map<System, Set<AccountKind>>()
  let lastSystem: System | null = null
  let lastKind: AccountKind | null = null
  for (let row = 0; row < inside.length; row += 1) {
    if (inside[row] === 0) continue
    const system = accounts.system(row)
    const kind = accounts.kind(row)
    // Neighbours are mostly alike.
    if (system === lastSystem && kind === lastKind) continue
    kinds.set(system, (kinds.get(system) ?? new Set()).add(kind))
    lastSystem = system
    lastKind = kind
  }
  return kinds
}

/** Members whom a role reaches on an account inside: granted there, or above it along active links. */
export function peopleWithAccess(graph: Graph, inside: Inside): ReadonlySet<string> {
  const { accounts, grants } = graph
  const above = aboveOf(graph, inside)
  const reaches = (grant: number): boolean => {
    const account = grants.account(grant)
    if (inside[account] === 1) return true
    return above[account] === 1 && roleOf(accounts.system(account), grants.role(grant))?.flowsDown === true
  }
  return new Set(
    graph.members
      .sorted()
      .filter((member) => grants.ofMember(graph.members.rowOf(member.id)).some(reaches))
      .map((member) => member.id),
  )
}

function aboveOf({ accounts, links }: Graph, inside: Inside): Inside {
  const above = new Uint8Array(accounts.length)
  const waiting: number[] = []
  for (const [row, one] of inside.entries()) if (one === 1) waiting.push(row)
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (let link = links.firstAbove(at); link !== -1; link = links.nextAbove(link)) {
      const parent = links.parent(link)
      if (above[parent] === 1 || inside[parent] === 1 || !links.isActive(link)) continue
      above[parent] = 1
      waiting.push(parent)
    }
  }
  return above
}
