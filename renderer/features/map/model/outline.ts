import type { Layout, PlacedNode } from './layout.ts'

/** A node with those that stand beside it on the map. */
export interface OutlineItem {
  readonly placed: PlacedNode
  readonly below: readonly OutlineItem[]
}

/** The map as a list of lists: every node once, under the account that it stands beside, from the top down. */
export function outline({ nodes }: Layout): readonly OutlineItem[] {
  const below = new Map<string | null, PlacedNode[]>()
  for (const placed of nodes.values()) {
    const siblings = below.get(placed.anchor)
    if (siblings) siblings.push(placed)
    else below.set(placed.anchor, [placed])
  }
  const under = (anchor: string | null): readonly OutlineItem[] =>
    (below.get(anchor) ?? [])
      .toSorted((a, b) => a.y - b.y)
      .map((placed) => ({ placed, below: under(placed.node.id) }))
  return under(null)
}
