import type { Box } from '../../../ui/picture/shapes.ts'
import { hierarchy, tree } from 'd3-hierarchy'
import { columnsOf } from './columns.ts'
import type { MapEdge, MapNode, MapScene } from './scene.ts'

export const cardWidth = 232
export const cardHeight = 48
export const foldHeight = 34
/** Room between columns, for the lines and what stands on them. */
export const columnGap = 116
const gap = 10
/** Between those that hang from different accounts. */
const familyGap = 24

/** Where a node stands, in pixels of the map. */
export interface PlacedNode extends Box {
  readonly node: MapNode
  readonly column: number
  /** The id of the node that it stands beside, if any. */
  readonly anchor: string | null
}

export interface PlacedEdge {
  readonly edge: MapEdge
  readonly from: Box
  readonly to: Box
}

export interface Layout {
  readonly nodes: ReadonlyMap<string, PlacedNode>
  readonly edges: readonly PlacedEdge[]
  /** By the id of a node, the lines that come to it from above. */
  readonly edgesTo: ReadonlyMap<string, readonly MapEdge[]>
  readonly bounds: Box
}

/** A node, or an empty place that keeps a column free for a line that passes through it. */
interface Slot {
  /** Place of the node in the scene, -1 for an empty place. */
  readonly place: number
  readonly height: number
  readonly below: Slot[]
}

/**
 * Places the nodes of a scene in columns, from those above at the left to those below at the right: a tidy tree
 * of which every node hangs from the nearest account above it; its other links are lines across.
 */
export function layOut(scene: MapScene): Layout {
  const { column, anchor } = columnsOf(scene)
  const slots = scene.nodes.map(({ kind }, place): Slot => ({ place, height: heightOf(kind), below: [] }))
  const top: Slot = { place: -1, height: 0, below: [] }
  for (const [place, slot] of slots.entries()) {
    const beside = anchor[place] ?? -1
    const empty = (column[place] ?? 0) - (beside === -1 ? -1 : (column[beside] ?? 0)) - 1
    hang(slots[beside] ?? top, slot, empty)
  }
  const tidy = tree<Slot>()
    .nodeSize([1, 1])
    .separation((a, b) => (a.data.height + b.data.height) / 2 + (a.parent === b.parent ? gap : familyGap))
  const nodes = new Map<string, PlacedNode>()
  for (const { data, x } of tidy(hierarchy(top, ({ below }) => below)).descendants()) {
    const node = scene.nodes[data.place]
    if (!node) continue
    const at = column[data.place] ?? 0
    const beside = scene.nodes[anchor[data.place] ?? -1]
    nodes.set(node.id, {
      node,
      column: at,
      anchor: beside?.id ?? null,
      x: at * (cardWidth + columnGap),
      y: Math.round(x - data.height / 2),
      width: cardWidth,
      height: data.height,
    })
  }
  const edges: PlacedEdge[] = []
  const edgesTo = new Map<string, MapEdge[]>()
  for (const edge of scene.edges) {
    const from = nodes.get(edge.parent)
    const to = nodes.get(edge.child)
    if (!from || !to) continue
    edges.push({ edge, from, to })
    const others = edgesTo.get(edge.child)
    if (others) others.push(edge)
    else edgesTo.set(edge.child, [edge])
  }
  return { nodes, edges, edgesTo, bounds: boundsOf([...nodes.values()]) }
}

/** The smallest box around others. */
export function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function heightOf(kind: MapNode['kind']): number {
  return kind === 'account' ? cardHeight : foldHeight
}

function hang(from: Slot, slot: Slot, empty: number): void {
  let above = from
  for (let passed = 0; passed < empty; passed += 1) {
    const passing: Slot = { place: -1, height: gap, below: [] }
    above.below.push(passing)
    above = passing
  }
  above.below.push(slot)
}
