import type { AccessGraph } from '../../access/graph.ts'

/**
 * The account and everything below it along active links, each once and after every account of them that is
 * above it.
 */
export function subtreeOf({ edges, accounts }: AccessGraph, top: number): readonly number[] {
  const left: number[] = []
  const met = new Set([top])
  const path = [{ account: top, children: childrenOf(top) }]
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const child = last.children.pop()
    if (child === undefined) {
      left.push(last.account)
      path.pop()
    } else if (!met.has(child)) {
      met.add(child)
      path.push({ account: child, children: childrenOf(child) })
    }
  }
  return left.toReversed()

  /** In the order of ids, so that `left` turned round has them in that order. */
  function childrenOf(account: number): number[] {
    const children: number[] = []
    for (let edge = edges.firstDown.data[account]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
      if (edges.alive.data[edge] !== 0) children.push(edges.child.data[edge]!)
    }
    return children.toSorted((one, other) => (accounts.ids[one]! < accounts.ids[other]! ? -1 : 1))
  }
}
