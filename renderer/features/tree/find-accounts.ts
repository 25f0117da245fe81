import type { Account } from '../../../shared/model/account.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import { compareAccounts } from '../../client/mirror/order.ts'
import { filterAccounts, isMatch } from './filter.ts'
import { readQuery } from './search.ts'

/**
 * The first accounts that match, in the order of the tree; without a query, the first of all. What is below each account
 * is sorted mostly, so of those who come after what was found already only the first is compared: to compare 85,000
 * names by an alphabet took 30 ms a letter, and to sort them would take much longer.
 */
export function findAccounts(
  graph: Graph,
  text: string,
  most: number,
  accepts: (account: Account) => boolean,
): readonly Account[] {
  const { accounts, children, links, roots } = graph
  const query = readQuery(text)
  // In the order of the table, which is the order of the names in memory; by the lists below it takes three times as long.
  const shown = query && filterAccounts(graph, query, null).shown
  const found: { readonly row: number; readonly account: Account }[] = []

  for (const root of roots.all()) if (!lookAt(root)) break
  for (let row = 0; row < accounts.length; row += 1) {
    const sorted = children.known(row)
    if (sorted) {
      for (const link of sorted) if (!lookAt(links.child(link))) break
    } else {
      for (let link = links.firstBelow(row); link !== -1; link = links.nextBelow(link))
        lookAt(links.child(link))
    }
  }
  return found.map(({ account }) => account)

  /** Takes an account up where it belongs, and answers whether one that comes after it could be among the first. */
  function lookAt(row: number): boolean {
    if (!accounts.has(row) || (shown !== null && shown[row] !== isMatch)) return true
    const last = found[most - 1]
    if (last && compareAccounts(accounts, row, last.row) > 0) return false
    const account = accounts.account(row)
    if (!account || found.some((known) => known.row === row) || !accepts(account)) return true
    const place = found.findIndex((other) => compareAccounts(accounts, row, other.row) < 0)
    found.splice(place === -1 ? found.length : place, 0, { row, account })
    if (found.length > most) found.pop()
    return true
  }
}
