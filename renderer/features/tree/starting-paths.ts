import type { Graph } from '../../client/mirror/graph.ts'
import { pathBelow } from './rows.ts'

/** Beyond this many rows the second level is left closed. */
const comfortable = 60

/** What is open when a workspace is seen for the first time: the roots, as long as that stays in sight. */
export function startingPaths(graph: Graph): readonly string[] {
  const { accounts, children, roots } = graph
  let rows = roots.all().length
  const open: string[] = []
  for (const root of roots.all()) {
    if (!children.any(root)) continue
    rows += accounts.kind(root) === 'business-center' ? 8 : children.of(root).length
    if (rows > comfortable) break
    open.push(pathBelow(null, accounts.id(root)))
  }
  return open
}
