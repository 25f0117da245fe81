import type { Account } from '../../../shared/model/account.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import { compareAccounts } from '../../client/mirror/order.ts'
import { matcher, readQuery } from './search.ts'

/**
 * The first accounts that match, in the order of the tree; without a query, the first of all. No more are kept in
 * order, or looked at one by one, than could be among these: to sort 88,000 would hold up every letter typed.
 */
export function findAccounts(
  graph: Graph,
  text: string,
  most: number,
  accepts: (account: Account) => boolean,
): readonly Account[] {
  const { accounts } = graph
  const query = readQuery(text)
  const matches = query && matcher(graph, query)
  const found: { readonly row: number; readonly account: Account }[] = []
  for (let row = 0; row < accounts.length; row += 1) {
    if (!accounts.has(row) || (matches && !matches(row))) continue
    const last = found[most - 1]
    if (last && compareAccounts(accounts, row, last.row) > 0) continue
    const account = accounts.account(row)
    if (!account || !accepts(account)) continue
    const place = found.findIndex((other) => compareAccounts(accounts, row, other.row) < 0)
    found.splice(place === -1 ? found.length : place, 0, { row, account })
    if (found.length > most) found.pop()
  }
  return found.map(({ account }) => account)
}
