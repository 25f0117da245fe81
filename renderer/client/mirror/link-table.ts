import type { Snapshot } from '../../../shared/contract/mirror.ts'
import type { Link, LinkOwner, LinkStatus, ShareRole } from '../../../shared/model/link.ts'
import { unknownStatus } from '../../../shared/model/status.ts'
import { stepsBetweenPauses } from '../work.ts'
import type { Work } from '../work.ts'
import { IntColumn } from './int-column.ts'
import { IntLists } from './int-lists.ts'
import { Words } from './word-column.ts'

/**
 * Active links pass access on; pending ones are shown in the tree, hollow, and so are those of unknown status,
 * which may be either.
 */
export function isLive(status: LinkStatus): boolean {
  return status === 'active' || status === 'pending' || status === unknownStatus
}

/** Links between rows of the account table, found from either end. */
export class LinkTable {
  #parents = new IntColumn()
  #children = new IntColumn()
  #status = new Words()
  #owner = new Words()
  #share = new Words()
  #hidden = new Set<number>()
  #askedAt = new Map<number, string>()
  #raw = new Map<number, string>()
  #below = new IntLists()
  #above = new IntLists()
  readonly #free: number[] = []

  /** Rows that have ever been used; some may be free: they have no parent. */
  get length(): number {
    return this.#parents.length
  }

  /** Takes over the links of a snapshot with so many accounts into a table that has none. */
  *take(columns: Snapshot['links'], accounts: number): Work<void> {
    this.#parents = new IntColumn(columns.parent)
    this.#children = new IntColumn(columns.child)
    yield
    this.#status = new Words(columns.status)
    this.#owner = new Words(columns.owner)
    this.#share = new Words(columns.share)
    yield
    this.#hidden = new Set(columns.hidden)
    this.#askedAt = new Map(columns.askedAt)
    this.#raw = new Map(columns.raw)
    this.#below = new IntLists(accounts, this.length)
    this.#above = new IntLists(accounts, this.length)
    for (let link = 0; link < this.length; link += 1) {
      this.#hang(link)
      if (link % stepsBetweenPauses === 0) yield
    }
  }

  parent(link: number): number {
    return this.#parents.get(link, -1)
  }

  child(link: number): number {
    return this.#children.get(link, -1)
  }

  status(link: number): LinkStatus {
    return this.#status.get(link) as LinkStatus
  }

  owner(link: number): LinkOwner {
    return this.#owner.get(link) as LinkOwner
  }

  share(link: number): ShareRole | undefined {
    return this.#share.get(link) as ShareRole | undefined
  }

  isHidden(link: number): boolean {
    return this.#hidden.has(link)
  }

  askedAt(link: number): string | undefined {
    return this.#askedAt.get(link)
  }

  /** What the platform called a status that is unknown here. */
  raw(link: number): string | undefined {
    return this.#raw.get(link)
  }

  isLive(link: number): boolean {
    return isLive(this.status(link))
  }

  isActive(link: number): boolean {
    return this.status(link) === 'active'
  }

  /** Every link to a child of this account, whatever its status. */
  below(account: number): number[] {
    return collect(this.#below, account)
  }

  /** Every link to a parent of this account, whatever its status. */
  above(account: number): number[] {
    return collect(this.#above, account)
  }

  firstBelow(account: number): number {
    return this.#below.first(account)
  }

  nextBelow(link: number): number {
    return this.#below.next(link)
  }

  firstAbove(account: number): number {
    return this.#above.first(account)
  }

  nextAbove(link: number): number {
    return this.#above.next(link)
  }

  /** A child has few parents, so its end is the one to search from. -1 where there is no link. */
  find(parent: number, child: number): number {
    for (let link = this.firstAbove(child); link !== -1; link = this.nextAbove(link))
      if (this.parent(link) === parent) return link
    return -1
  }

  put(parent: number, child: number, facts: Omit<Link, 'parent' | 'child'>): number {
    const known = this.find(parent, child)
    const link = known === -1 ? (this.#free.pop() ?? this.#parents.length) : known
    this.#parents.set(link, parent)
    this.#children.set(link, child)
    this.#status.set(link, facts.status)
    this.#owner.set(link, facts.owner)
    this.#share.set(link, facts.share)
    if (facts.hidden === undefined) this.#hidden.delete(link)
    else this.#hidden.add(link)
    if (facts.askedAt === undefined) this.#askedAt.delete(link)
    else this.#askedAt.set(link, facts.askedAt)
    if (facts.raw === undefined) this.#raw.delete(link)
    else this.#raw.set(link, facts.raw)
    if (known === -1) this.#hang(link)
    return link
  }

  remove(link: number): void {
    this.#below.remove(this.parent(link), link)
    this.#above.remove(this.child(link), link)
    this.#parents.set(link, -1)
    this.#children.set(link, -1)
    this.#hidden.delete(link)
    this.#askedAt.delete(link)
    this.#raw.delete(link)
    this.#free.push(link)
  }

  #hang(link: number): void {
    this.#below.add(this.parent(link), link)
    this.#above.add(this.child(link), link)
  }
}

function collect(lists: IntLists, list: number): number[] {
  const found: number[] = []
  for (let item = lists.first(list); item !== -1; item = lists.next(item)) found.push(item)
  return found
}
