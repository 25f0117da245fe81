import type { Account } from '../../../shared/model/account.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import { compareAccounts } from '../../client/mirror/order.ts'
import { matcher, readQuery } from './search.ts'

/** The first accounts that match, in the order of the tree; without a query, the first of all. */
export function findAccounts(
  graph: Graph,
  text: string,
  most: number,
  accepts: (account: Account) => boolean,
): readonly Account[] {
  const query = readQuery(text)
  const matches = query && matcher(graph, query)
  const found: number[] = []
  for (let row = 0; row < graph.accounts.length; row += 1) {
    if (!graph.accounts.has(row) || (matches && !matches(row))) continue
    const account = graph.accounts.account(row)
    if (account && accepts(account)) found.push(row)
  }
  return found
    .toSorted((a, b) => compareAccounts(graph.accounts, a, b))
    .slice(0, most)
    .flatMap((row) => graph.accounts.account(row) ?? [])
}
