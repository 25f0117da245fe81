import type { Graph } from '../../client/mirror/graph.ts'

/**
 * The managers of the hierarchy in which a manager stands, without itself and without what is at or below
 * the `moved` accounts: these may be moved there (facts A3, CLIENT_OUTSIDE_TREE).
 */
export function managersInHierarchy(
  { accounts, links }: Graph,
  manager: string,
  moved: readonly string[],
): ReadonlySet<string> {
  const start = accounts.rowOf(manager)
  const above = reached(start, (row) =>
    links
      .above(row)
      .filter((link) => links.isActive(link))
      .map((link) => links.parent(link)),
  )
  const found = new Set<number>()
  const barred = new Set(moved.map((id) => accounts.rowOf(id)))
  const waiting = [...above]
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (found.has(row) || barred.has(row) || accounts.kind(row) !== 'manager') continue
    found.add(row)
    for (const link of links.below(row)) if (links.isActive(link)) waiting.push(links.child(link))
  }
  found.delete(start)
  return new Set([...found].map((row) => accounts.id(row)))
}

/** A row and everything to which `next` leads from it. */
function reached(start: number, next: (row: number) => readonly number[]): ReadonlySet<number> {
  const seen = new Set([start])
  for (const row of seen) for (const other of next(row)) seen.add(other)
  return seen
}
