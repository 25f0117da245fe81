import type { AccountKind } from '../../../shared/model/account.ts'
import type { Graph } from '../../client/mirror/graph.ts'

/** How many accounts of one kind hang directly below an account, by active and pending links. */
export function countOfKind(graph: Graph, account: number, kind: AccountKind): number {
  let count = 0
  for (const link of graph.children.of(account))
    if (graph.accounts.kind(graph.links.child(link)) === kind) count += 1
  return count
}
