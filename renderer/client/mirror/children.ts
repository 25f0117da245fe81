import type { AccountTable } from './account-table.ts'
import type { LinkTable } from './link-table.ts'
import { compareAccounts } from './order.ts'

const noLinks: readonly number[] = []

/**
 * The links below each account that the tree shows (see `isLive`), in the order of `compareAccounts`.
 * An account is sorted when somebody looks at it, and kept right by insertion afterwards. Lists are
 * replaced, never edited, so that they can be compared by identity.
 */
export class SortedChildren {
  readonly #accounts: AccountTable
  readonly #links: LinkTable
  readonly #sorted: (readonly number[] | undefined)[] = []

  constructor(accounts: AccountTable, links: LinkTable) {
    this.#accounts = accounts
    this.#links = links
  }

  /** To be called once the accounts of a snapshot are there. */
  makeRoom(): void {
    this.#sorted.length = this.#accounts.length
  }

  of(account: number): readonly number[] {
    return (this.#sorted[account] ??= this.#sort(account))
  }

  /** The same where it is sorted already. */
  known(account: number): readonly number[] | undefined {
    return this.#sorted[account]
  }

  /** Whether anything is below, without sorting it. */
  any(account: number): boolean {
    const known = this.#sorted[account]
    if (known) return known.length > 0
    for (let link = this.#links.firstBelow(account); link !== -1; link = this.#links.nextBelow(link))
      if (this.#links.isLive(link)) return true
    return false
  }

  /** To be called before a link is removed, or a link or the name of its child changes. */
  leave(link: number): void {
    const parent = this.#links.parent(link)
    const known = this.#sorted[parent]
    if (known?.includes(link)) this.#sorted[parent] = known.filter((other) => other !== link)
  }

  /** To be called after a link is added, or a link or the name of its child has changed. */
  enter(link: number): void {
    const parent = this.#links.parent(link)
    const known = this.#sorted[parent]
    if (!known || !this.#links.isLive(link)) return
    let low = 0
    let high = known.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare(known[middle] ?? -1, link) < 0) low = middle + 1
      else high = middle
    }
    this.#sorted[parent] = known.toSpliced(low, 0, link)
  }

  /**
   * To be called when names compare differently than before. Most of them stand where they stood, and a
   * list that is nearly in order costs hardly more than one look at each.
   */
  resort(): void {
    for (const [account, known] of this.#sorted.entries())
      if (known && known.length > 1) this.#sorted[account] = known.toSorted((a, b) => this.#compare(a, b))
  }

  #sort(account: number): readonly number[] {
    const live = this.#links.below(account).filter((link) => this.#links.isLive(link))
    return live.length === 0 ? noLinks : live.toSorted((a, b) => this.#compare(a, b))
  }

  #compare(a: number, b: number): number {
    return compareAccounts(this.#accounts, this.#links.child(a), this.#links.child(b))
  }
}
