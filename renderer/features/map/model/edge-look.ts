import type { MapEdge } from './scene.ts'

/** How a line is drawn: solid, dashed, dash and dot, dotted, or dashed in the colour of the plan. */
export type EdgeLine = 'active' | 'pending' | 'unknown' | 'ended' | 'planned'

export interface EdgeLook {
  readonly line: EdgeLine
  /** The account above owns the one below: a thicker line with a key. */
  readonly owns: boolean
}

/** What is to be told apart without colour: the state of a link, and whether it owns. */
export function edgeLook({ status, owner, staged }: Pick<MapEdge, 'status' | 'owner' | 'staged'>): EdgeLook {
  if (staged) return { line: 'planned', owns: false }
  if (status === 'active') return { line: 'active', owns: owner === 'yes' }
  if (status === 'pending' || status === 'unknown') return { line: status, owns: false }
  return { line: status === 'staged' ? 'planned' : 'ended', owns: false }
}

/** Lengths of strokes and gaps of a line; nothing: solid. */
export const dashes: Readonly<Record<EdgeLine, readonly number[]>> = {
  active: [],
  pending: [6, 4],
  unknown: [8, 4, 1.5, 4],
  ended: [1.5, 4],
  planned: [6, 4],
}
