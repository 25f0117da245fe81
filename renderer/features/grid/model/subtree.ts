import type { AccountKind } from '../../../../shared/model/account.ts'
import type { System } from '../../../../shared/model/system.ts'
import { roleOf } from '../../../../shared/policy/roles.ts'
import type { Graph } from '../../../client/mirror/graph.ts'
import { stepsBetweenPauses } from '../../../client/work.ts'
import type { Work } from '../../../client/work.ts'

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
export function* insideOf({ accounts, links }: Graph, root: number): Work<Inside> {
  const inside = new Uint8Array(accounts.length)
  if (root === -1) {
    for (let row = 0; row < accounts.length; row += 1) {
      inside[row] = Number(accounts.has(row))
      if (row % stepsBetweenPauses === 0) yield
    }
    return inside
  }
  inside[root] = 1
  const waiting = [root]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (waiting.length % stepsBetweenPauses === 0) yield
    for (let link = links.firstBelow(at); link !== -1; link = links.nextBelow(link)) {
      const child = links.child(link)
      if (inside[child] === 1 || !links.isLive(link)) continue
      inside[child] = 1
      waiting.push(child)
    }
  }
  return inside
}

/** The rows of the accounts inside. */
export function rowsInside(inside: Inside): Int32Array {
  let count = 0
  for (let row = 0; row < inside.length; row += 1) count += inside[row]!
  const rows = new Int32Array(count)
  let at = 0
  for (let row = 0; row < inside.length; row += 1) if (inside[row] === 1) rows[at++] = row
  return rows
}

/** The ids of some accounts. */
export function idsOf({ accounts }: Graph, rows: Int32Array): readonly string[] {
  return Array.from(rows, (row) => accounts.id(row))
}

/**
 * By row of the account table: the account above it among those inside, or -1. Of several it is the one
 * that owns it, else the first that holds it by an active link, else by one that is pending.
 */
export function* aboveInside({ links }: Graph, inside: Inside): Work<Int32Array> {
  const above = new Int32Array(inside.length).fill(-1)
  for (let row = 0; row < inside.length; row += 1) {
    if (row % stepsBetweenPauses === 0) yield
    if (inside[row] === 0) continue
    let best = 0
    for (let link = links.firstAbove(row); link !== -1; link = links.nextAbove(link)) {
      const parent = links.parent(link)
      if (inside[parent] !== 1 || !links.isLive(link)) continue
      const rank = 1 + 2 * Number(links.isActive(link)) + Number(links.owner(link) === 'yes')
      const sooner = rank === best && parent < above[row]!
      if (rank <= best && !sooner) continue
      best = rank
      above[row] = parent
    }
  }
  return above
}

/** Which kinds of which systems are inside: what decides which roles can be given there. */
export function* kindsInside(
  { accounts }: Graph,
  rows: Int32Array,
): Work<ReadonlyMap<System, ReadonlySet<AccountKind>>> {
  const kinds = new Map<System, Set<AccountKind>>()
  let lastSystem: System | null = null
  let lastKind: AccountKind | null = null
  for (let at = 0; at < rows.length; at += 1) {
    if (at % stepsBetweenPauses === 0) yield
    const system = accounts.system(rows[at]!)
    const kind = accounts.kind(rows[at]!)
    // Neighbours are mostly alike.
    if (system === lastSystem && kind === lastKind) continue
    kinds.set(system, (kinds.get(system) ?? new Set()).add(kind))
    lastSystem = system
    lastKind = kind
  }
  return kinds
}

/** Members whom a role reaches on an account inside: granted there, or above it along active links. */
export function* peopleWithAccess(graph: Graph, inside: Inside): Work<ReadonlySet<string>> {
  const { accounts, grants } = graph
  const above = yield* aboveOf(graph, inside)
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

/** What holds something inside without being inside itself. */
function* aboveOf({ accounts, links }: Graph, inside: Inside): Work<Inside> {
  const above = new Uint8Array(accounts.length)
  const waiting: number[] = Array.from(rowsInside(inside))
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (waiting.length % stepsBetweenPauses === 0) yield
    for (let link = links.firstAbove(at); link !== -1; link = links.nextAbove(link)) {
      const parent = links.parent(link)
      if (above[parent] === 1 || inside[parent] === 1 || !links.isActive(link)) continue
      above[parent] = 1
      waiting.push(parent)
    }
  }
  return above
}
