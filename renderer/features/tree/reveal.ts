import type { Graph } from '../../client/mirror/graph.ts'
import { groupPath, parentPath, pathBelow } from './rows.ts'

/** One path to an account: up by the first active link, or by a pending one where there is no other. */
export function pathTo(graph: Graph, id: string): string | null {
  const { accounts, links } = graph
  const chain: number[] = []
  let row = accounts.rowOf(id)
  if (row === -1) return null
  while (!chain.includes(row)) {
    chain.push(row)
    const up = links.above(row).filter((link) => links.isLive(link) && !chain.includes(links.parent(link)))
    const link = up.find((each) => links.isActive(each)) ?? up[0]
    if (link === undefined) break
    row = links.parent(link)
  }
  let path: string | null = null
  for (const [at, account] of chain.toReversed().entries()) {
    const above = at === 0 ? undefined : chain.at(-at)
    const inCenter = above !== undefined && accounts.kind(above) === 'business-center'
    const under: string | null = inCenter && path !== null ? groupPath(path, accounts.kind(account)) : path
    path = pathBelow(under, accounts.id(account))
  }
  return path
}

/** The paths that must be open for this one to be visible. */
export function pathsAbove(path: string): readonly string[] {
  const paths: string[] = []
  for (let above = parentPath(path); above !== null; above = parentPath(above)) paths.push(above)
  return paths
}
