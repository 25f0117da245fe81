import type { AccessGraph } from './graph.ts'
import { ownerships } from './rule-book.ts'

const kinds = ownerships.find(({ by }) => by === 'every-link')!

/** Whether the account is a Business Center: what it holds can stand in account groups, too. */
export function isHolder({ kind }: Pick<AccessGraph, 'kind'>, account: number): boolean {
  return kind.data[account] === kinds.holder
}

/**
 * An account group passes on no more of an ad account than its Business Center has (docs/decisions/0008), so
 * where the center's own link to it is known not to be active, the group's edge is dead with it. To be called
 * when the row of the link between these two has changed: it looks at the group edges that hang on that row.
 */
export function settleGroups(
  graph: Pick<AccessGraph, 'kind' | 'edges'>,
  parent: number,
  child: number,
): void {
  const { kind, edges } = graph
  if (kind.data[parent] === kinds.group) return settle(graph, edges.find(parent, child))
  if (kind.data[parent] !== kinds.holder) return undefined
  if (kind.data[child] === kinds.group) {
    for (let edge = edges.firstDown.data[child]!; edge !== -1; edge = edges.nextDown.data[edge]!)
      settle(graph, edge)
    return undefined
  }
  for (let edge = edges.firstUp.data[child]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    if (kind.data[edges.parent.data[edge]!] === kinds.group) settle(graph, edge)
  }
  return undefined
}

/** Stops an edge of a group, or lets it pass again. */
function settle({ edges }: Pick<AccessGraph, 'edges'>, edge: number): void {
  if (edges.alive.data[edge] === 0 && edges.stopped.data[edge] === 0) return
  const stopped = hasEndedAbove()
  edges.alive.data[edge] = Number(!stopped)
  edges.stopped.data[edge] = Number(stopped)

  function hasEndedAbove(): boolean {
    const child = edges.child.data[edge]!
    const group = edges.parent.data[edge]!
    for (let up = edges.firstUp.data[group]!; up !== -1; up = edges.nextUp.data[up]!) {
      if (edges.alive.data[up] === 0) continue
      const own = edges.find(edges.parent.data[up]!, child)
      if (own !== -1 && edges.ended.data[own] === 1) return true
    }
    return false
  }
}
