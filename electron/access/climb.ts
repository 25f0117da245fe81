import type { AccessGraph } from './graph.ts'

/**
 * The roles that the member holds on this account or on any above it, found link by link: for
 * hierarchies in which managers have several parents, or links run in a circle.
 */
export function climbForRoles(graph: AccessGraph, member: number, start: number): number {
  const { edges, holdings } = graph
  const seen = new Set([start])
  let roles = 0
  for (const node of seen) {
    roles |= holdings.rolesOf(member, node)
    for (let edge = edges.firstUp.data[node]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      if (edges.alive.data[edge] !== 0) seen.add(edges.parent.data[edge]!)
    }
  }
  return roles
}
