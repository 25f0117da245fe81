import type { System } from '../../../../shared/model/system.ts'
import { edgeLook, dashes } from '../model/edge-look.ts'
import type { EdgeLine } from '../model/edge-look.ts'
import { paper } from '../../../ui/picture/paper.ts'
import type { Box, Picture, Point, Shape, Stroke } from '../../../ui/picture/shapes.ts'
import { edgeEnds, edgePath } from '../model/edge-path.ts'
import type { Layout, PlacedEdge, PlacedNode } from '../model/layout.ts'
import type { MapEdge, MapNode } from '../model/scene.ts'

/** What a picture says, and with which signs; the window's own words and icons. */
export interface PictureWords {
  readonly title: (node: MapNode) => string
  readonly line: (node: MapNode) => string
  /** At the right edge of a card. */
  readonly count: (node: MapNode) => string
  readonly edge: (edge: MapEdge) => string
  /** The platform of a node, by which its icon is tinted; null for a fold. */
  readonly system: (node: MapNode) => System | null
  /** Data of the strokes of a node's icon, on a field of 24 by 24; of the mark of an owner; of one not known. */
  readonly icon: (node: MapNode) => readonly string[]
  readonly ownerIcon: readonly string[]
  readonly unknownIcon: readonly string[]
  /** How wide a text is. */
  readonly measure: (text: string, size: number, weight: number) => number
}

const lineColours: Readonly<Record<EdgeLine, string>> = {
  active: '#7d8a89',
  pending: '#8a5300',
  unknown: '#8a5300',
  ended: '#5f6b6a',
  planned: '#5a3fb0',
}

const systemColours: Readonly<Record<System, string>> = {
  'google-ads': '#2a62c9',
  'tiktok-business-center': '#b51d57',
  'tiktok-ads-manager': '#7d3aa6',
}

const margin = 24
const none: Stroke = { stroke: 'none', thickness: 0, dash: [] }

/** Draws a map, or the part of it in a box; what is outside is left out. */
export function drawMap(
  layout: Layout,
  title: string,
  words: PictureWords,
  part: Box | null = null,
): Picture {
  const box = part ?? widened(layout.bounds)
  const cards = [...layout.nodes.values()].filter((placed) => overlaps(placed, box))
  const lines = layout.edges.filter(({ from, to }) => overlaps(around(from, to), box))
  return {
    title,
    box,
    shapes: [
      { kind: 'rect', ...box, radius: 0, fill: paper.ground, ...none },
      ...lines.flatMap((line) => drawLine(line, words)),
      ...cards.flatMap((card) => drawCard(card, words)),
    ],
  }
}

function drawLine({ edge, from, to }: PlacedEdge, words: PictureWords): readonly Shape[] {
  const [start, end] = edgeEnds(from, to)
  const { line, owns } = edgeLook(edge)
  const stroke = owns ? paper.quiet : lineColours[line]
  const marked = owns || (line === 'active' && edge.owner === 'unknown')
  const text = words.edge(edge)
  const shapes: Shape[] = [
    {
      kind: 'path',
      data: edgePath(start, end),
      x: 0,
      y: 0,
      scale: 1,
      stroke,
      thickness: owns ? 2.2 : 1.2,
      dash: dashes[line],
    },
  ]
  if (marked) {
    const [x, y] = [end.x - 17, end.y - 7]
    const mark = { x, y, width: 14, height: 14 }
    shapes.push({ kind: 'rect', ...mark, radius: 7, fill: paper.card, stroke, thickness: 1, dash: [] })
    const icon = owns ? words.ownerIcon : words.unknownIcon
    shapes.push(...drawIcon(icon, { x: x + 2, y: y + 2 }, 10, paper.quiet, 2.2))
  }
  if (text !== '') {
    const x = end.x - (marked ? 22 : 8)
    shapes.push({
      kind: 'text',
      text,
      x,
      y: end.y - 5,
      size: 11,
      weight: 400,
      fill: stroke,
      anchor: 'end',
      halo: paper.ground,
    })
  }
  return shapes
}

function drawCard({ node, ...box }: PlacedNode, words: PictureWords): readonly Shape[] {
  const focus = node.kind === 'account' && node.place === 'focus'
  const fold = node.kind === 'fold'
  const system = words.system(node)
  const fill = focus ? paper.accent : fold ? paper.fold : paper.card
  const tint = focus ? paper.onAccent : system ? systemColours[system] : paper.quiet
  const ink = focus ? paper.onAccent : fold ? paper.quiet : paper.text
  const quiet = focus ? paper.onAccent : paper.quiet
  const middle = box.y + box.height / 2
  const line = words.line(node)
  const count = fold ? line : words.count(node)
  const room = box.width - 34 - 10 - (count === '' ? 0 : words.measure(count, fold ? 11 : 12, 400) + 8)
  const cut = (text: string, size: number, weight: number) =>
    cutToFit(text, room, (part) => words.measure(part, size, weight))
  const two = !fold && line !== ''
  const text = { kind: 'text', x: box.x + 34, anchor: 'start', halo: null } as const
  return [
    {
      kind: 'rect',
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      radius: 8,
      fill,
      stroke: focus ? paper.accent : paper.border,
      thickness: 1,
      dash: fold ? [4, 3] : [],
    },
    ...drawIcon(words.icon(node), { x: box.x + 10, y: middle - 8 }, 16, tint, 1.6),
    {
      ...text,
      text: cut(words.title(node), 13, 500),
      y: two ? middle - 3 : middle + 4.5,
      size: 13,
      weight: 500,
      fill: ink,
    },
    ...(two
      ? [{ ...text, text: cut(line, 11, 400), y: middle + 13, size: 11, weight: 400, fill: quiet }]
      : []),
    ...(count === ''
      ? []
      : [
          {
            kind: 'text' as const,
            text: count,
            x: box.x + box.width - 10,
            y: middle + 4,
            size: fold ? 11 : 12,
            weight: 400,
            fill: quiet,
            anchor: 'end' as const,
            halo: null,
          },
        ]),
  ]
}

function drawIcon(
  strokes: readonly string[],
  { x, y }: Point,
  size: number,
  stroke: string,
  thickness: number,
): readonly Shape[] {
  return strokes.map((data) => ({ kind: 'path', data, x, y, scale: size / 24, stroke, thickness, dash: [] }))
}

/** Never half a letter: signs that belong together stay together. */
const letters = new Intl.Segmenter()

/** As much of a text as there is room for. */
export function cutToFit(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text
  const signs = Array.from(letters.segment(text), ({ segment }) => segment)
  let low = 0
  let high = signs.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (measure(`${signs.slice(0, middle).join('')}…`) <= room) low = middle
    else high = middle - 1
  }
  return `${signs.slice(0, low).join('').trimEnd()}…`
}

function widened({ x, y, width, height }: Box): Box {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin }
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const right = Math.max(a.x + a.width, b.x + b.width)
  return { x, y, width: right - x, height: Math.max(a.y + a.height, b.y + b.height) - y }
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
