import type { MapScene } from './scene.ts'

export interface Columns {
  /** By place of a node in the scene, its column: 0 is the leftmost. */
  readonly column: readonly number[]
  /** By place of a node, the place of the one that it stands beside; -1 for those that stand for themselves. */
  readonly anchor: readonly number[]
}

/**
 * Puts every node right of everything above it, and those above as near to what is below them as that allows.
 * Of several above, a node stands beside the nearest, and of those beside the one with the strongest link. Where
 * requests go in a circle, the weakest of them counts for nothing.
 */
export function columnsOf({ nodes, edges }: MapScene): Columns {
  const at = new Map(nodes.map(({ id }, place) => [id, place]))
  const below: number[][] = nodes.map(() => [])
  const above: number[][] = nodes.map(() => [])
  for (const edge of edges) {
    const parent = at.get(edge.parent)
    const child = at.get(edge.child)
    if (parent === undefined || child === undefined || leadsTo(below, child, parent)) continue
    below[parent]?.push(child)
    above[child]?.push(parent)
  }
  const order = fromTheTop(below, above)
  const column = nodes.map(() => 0)
  const of = (place: number) => column[place] ?? 0
  for (const place of order) column[place] = Math.max(0, ...(above[place] ?? []).map((each) => of(each) + 1))
  for (const place of order.toReversed()) {
    const accounts = (below[place] ?? []).filter((child) => nodes[child]?.kind === 'account')
    if (accounts.length > 0) column[place] = Math.min(...accounts.map(of)) - 1
  }
  const anchor = nodes.map((_, place) =>
    (above[place] ?? []).reduce((best, each) => (best === -1 || of(each) > of(best) ? each : best), -1),
  )
  for (const [place, node] of nodes.entries()) {
    const beside = anchor[place] ?? -1
    if (node.kind === 'fold' && beside !== -1) column[place] = of(beside) + 1
  }
  const leftmost = Math.min(0, ...column)
  return { column: column.map((each) => each - leftmost), anchor }
}

/** Whether some way down leads from one node to another. Only what hangs from few can close a circle. */
function leadsTo(below: readonly (readonly number[])[], from: number, to: number): boolean {
  if ((below[from] ?? []).length === 0) return from === to
  const seen = new Set([from])
  for (const each of seen) {
    if (each === to) return true
    for (const next of below[each] ?? []) seen.add(next)
  }
  return false
}

/** Every node after all that are above it. */
function fromTheTop(
  below: readonly (readonly number[])[],
  above: readonly (readonly number[])[],
): readonly number[] {
  const missing = above.map((parents) => parents.length)
  const order = missing.flatMap((count, place) => (count === 0 ? [place] : []))
  for (const place of order)
    for (const child of below[place] ?? []) {
      missing[child] = (missing[child] ?? 0) - 1
      if (missing[child] === 0) order.push(child)
    }
  return order
}
