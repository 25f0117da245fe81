import { finished, stepsBetweenPauses } from '../work.ts'
import type { Work } from '../work.ts'
import type { AccountTable } from './account-table.ts'
import type { LinkTable } from './link-table.ts'
import { compareAccounts } from './order.ts'

/**
 * The accounts at which the tree begins: those with nothing above them. Where a pending request from
 * below is all that stands above an account, or a link of unknown status, the account is a root too, else it
 * would be shown nowhere.
 */
export class Roots {
  readonly #accounts: AccountTable
  readonly #links: LinkTable
  /** Accounts that no active link holds: all roots are among them, and little else. */
  #unheld: Set<number> | null = null
  /** In the order of the tree. */
  #known: readonly number[] | null = null

  constructor(accounts: AccountTable, links: LinkTable) {
    this.#accounts = accounts
    this.#links = links
  }

  all(): readonly number[] {
    return (this.#known ??= this.#sorted([...(this.#unheld ?? finished(this.find()))]))
  }

  /** Looks for all of them. Their order is made when somebody asks, by the alphabet of that moment. */
  *find(): Work<ReadonlySet<number>> {
    const unheld = new Set<number>()
    for (let row = 0; row < this.#accounts.length; row += 1) {
      if (this.#isUnheld(row)) unheld.add(row)
      if (row % stepsBetweenPauses === 0) yield
    }
    this.#unheld = unheld
    return unheld
  }

  /** To be called after these accounts, or links of theirs, have changed. */
  change(accounts: ReadonlySet<number>): void {
    for (const row of accounts) {
      if (this.#isUnheld(row)) this.#unheld?.add(row)
      else this.#unheld?.delete(row)
    }
    this.#known = null
  }

  /** To be called when names compare differently than before. */
  resort(): void {
    this.#known = null
  }

  #isUnheld(row: number): boolean {
    if (!this.#accounts.has(row)) return false
    for (let link = this.#links.firstAbove(row); link !== -1; link = this.#links.nextAbove(link))
      if (this.#links.isActive(link)) return false
    return true
  }

  #sorted(unheld: readonly number[]): readonly number[] {
    return unheld.filter((row) => this.#isRoot(row)).toSorted((a, b) => compareAccounts(this.#accounts, a, b))
  }

  /** Of an account that no active link holds. */
  #isRoot(row: number): boolean {
    let pending = false
    for (let link = this.#links.firstAbove(row); link !== -1; link = this.#links.nextAbove(link))
      if (this.#links.isLive(link)) pending = true
    return !pending || !this.#hangsFromAnother(row)
  }

  /** Whether some account above, by active or pending links, has nothing above itself. */
  #hangsFromAnother(row: number): boolean {
    const seen = new Set([row])
    const waiting = [row]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      let live = 0
      for (let link = this.#links.firstAbove(at); link !== -1; link = this.#links.nextAbove(link)) {
        if (!this.#links.isLive(link)) continue
        live += 1
        const parent = this.#links.parent(link)
        if (!seen.has(parent)) waiting.push(parent)
        seen.add(parent)
      }
      if (live === 0) return true
    }
    return false
  }
}
