import type { Layout, PlacedNode } from './layout.ts'

export type MapKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/**
 * The node to which an arrow key leads, null where there is none. The arrows go where the eye goes: left to an
 * account above, right to one below, up and down to what stands in the same column.
 */
export function nextNode({ nodes, edges }: Layout, from: string, key: MapKey): string | null {
  const at = nodes.get(from)
  if (!at) return null
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const column = [...nodes.values()].filter((each) => each.column === at.column)
    const sorted = column.toSorted((a, b) => a.y - b.y)
    const place = sorted.indexOf(at) + (key === 'ArrowUp' ? -1 : 1)
    return sorted[place]?.node.id ?? null
  }
  const linked = edges.flatMap(({ edge }) => {
    const other = key === 'ArrowLeft' ? towards(edge.child, edge.parent) : towards(edge.parent, edge.child)
    return other ?? []
  })
  if (key === 'ArrowLeft') return at.anchor ?? nearest(linked, at)
  const below = linked.filter(({ anchor }) => anchor === from)
  return nearest(below.length > 0 ? below : linked, at)

  function towards(here: string, there: string): PlacedNode | undefined {
    return here === from ? nodes.get(there) : undefined
  }
}

function nearest(nodes: readonly PlacedNode[], { y }: PlacedNode): string | null {
  const [first] = nodes.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))
  return first?.node.id ?? null
}
