import type { AccessGraph } from '../../access/graph.ts'
import { Seen } from '../../access/seen.ts'
import { numberOf, treesOf } from '../../access/trees.ts'

/** How many accounts are below one along active links, each counted once however many ways lead to it. */
export function countBelow(graph: AccessGraph, top: number): number {
  const trees = treesOf(graph)
  if (!trees.isForest[graph.system.data[top]!]!) return countByLinks(graph, top)
  const from = numberOf(trees, top)
  if (from === -1) return 0
  const end = trees.last[from]! + 1
  let count = end - from - 1
  seen.start(graph.kind.length)
  for (let place = trees.firstLeaf[from]!; place < trees.firstLeaf[end]!; place++) {
    const leaf = trees.leaves[place]! >> 2
    if (seen.has(leaf)) continue
    seen.add(leaf)
    count++
  }
  return count
}

const seen = new Seen()

function countByLinks({ edges }: AccessGraph, top: number): number {
  const found = new Set([top])
  for (const node of found) {
    for (let edge = edges.firstDown.data[node]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
      if (edges.alive.data[edge] !== 0) found.add(edges.child.data[edge]!)
    }
  }
  return found.size - 1
}
