import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkStatuses } from '../../../shared/model/link.ts'
import type { Link } from '../../../shared/model/link.ts'
import { boundsOf, layOut } from '../../../renderer/features/map/model/layout.ts'
import type { Box } from '../../../renderer/ui/picture/shapes.ts'
import { neighbourhood } from '../../../renderer/features/map/model/neighbourhood.ts'
import type { MapScene } from '../../../renderer/features/map/model/scene.ts'
import { around, askNothing, graphOf } from './small-map.ts'

const seed = 20261128
const managers = ['A', 'B', 'C', 'D', 'E']
const ids = [...managers, ...Array.from({ length: 40 }, (_, at) => `c${at}`)]

const anyLink = record({
  parent: constantFrom(...managers),
  child: constantFrom(...ids),
  status: constantFrom(...linkStatuses, 'active' as const, 'active' as const),
  owner: constantFrom('yes' as const, 'no' as const),
})

/** Any links that a workspace may hold: active ones go down the alphabet, requests may go in a circle. */
const anyLinks = array(anyLink, { maxLength: 120 }).map(anyWorkspace)

function anyWorkspace(links: readonly Link[]): readonly Link[] {
  const found = new Map<string, Link>()
  for (const each of links) {
    const link = each.status === 'active' && each.child < each.parent ? turned(each) : each
    if (link.parent !== link.child) found.set(`${link.parent} ${link.child}`, link)
  }
  return [...found.values()]
}

function turned(link: Link): Link {
  return { ...link, parent: link.child, child: link.parent }
}

/** Accounts and everything below them by active and pending links, found the slow way. */
function subtrees(links: readonly Link[], roots: readonly string[]): ReadonlySet<string> {
  const found = new Set(roots)
  for (const each of found)
    for (const { parent, child, status } of links) if (parent === each && !hasEnded(status)) found.add(child)
  return found
}

function hasEnded(status: Link['status']): boolean {
  return status !== 'active' && status !== 'pending' && status !== 'unknown'
}

function leftOf(box: Box, anchor: Box | undefined): boolean {
  return anchor !== undefined && box.x <= anchor.x + anchor.width
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function expectWhole({ nodes, edges }: MapScene): void {
  const there = new Set(nodes.map(({ id }) => id))
  expect(there.size).toBe(nodes.length)
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length)
  expect(edges.filter(({ parent, child }) => !there.has(parent) || !there.has(child))).toEqual([])
}

describe(`any part of any workspace, from seed ${seed}`, () => {
  it('shows or counts every account below the focus exactly once', () => {
    const all = property(
      anyLinks,
      constantFrom(...ids),
      integer({ min: 1, max: 4 }),
      integer({ min: 0, max: 2 }),
      (links, focus, depth, page) => {
        const graph = graphOf(links, ids)
        const first = neighbourhood(graph, around(focus, { depth }))
        const pages = new Map(first.nodes.map(({ id }) => [id, page]))
        const scene = neighbourhood(graph, around(focus, { depth, pages }))
        expectWhole(scene)
        const shown = new Set(scene.nodes.flatMap((node) => (node.kind === 'account' ? node.account : [])))
        const counted = scene.nodes.reduce((sum, node) => sum + node.hidden, 0)
        const reached = subtrees(links, [...shown])
        const ended = subtrees(
          links,
          links.flatMap(({ parent, child, status }) => (parent === focus && hasEnded(status) ? child : [])),
        )
        expect(shown.size + counted).toBe(new Set([...reached, ...ended]).size)
        for (const id of subtrees(links, [focus])) expect(reached).toContain(id)
      },
    )
    assert(all, { seed, numRuns: 400 })
  })

  it('shows or counts every account of the workspace in the overview', () => {
    const all = property(anyLinks, integer({ min: 0, max: 4 }), (links, depth) => {
      const scene = neighbourhood(graphOf(links, ids), { ...askNothing, depth })
      expectWhole(scene)
      const shown = scene.nodes.filter(({ kind }) => kind === 'account').length
      expect(shown + scene.nodes.reduce((sum, node) => sum + node.hidden, 0)).toBe(ids.length)
    })
    assert(all, { seed, numRuns: 300 })
  })

  it('is laid out with every node in a place of its own, right of what it stands beside', () => {
    const all = property(anyLinks, constantFrom(null, ...ids), (links, focus) => {
      const scene = neighbourhood(graphOf(links, ids), { ...askNothing, focus, depth: 3 })
      const { nodes, edges, bounds } = layOut(scene)
      expect(nodes.size).toBe(scene.nodes.length)
      expect(edges).toHaveLength(scene.edges.length)
      const boxes = [...nodes.values()]
      expect(boundsOf(boxes)).toEqual(bounds)
      expect(boxes.filter((box) => leftOf(box, nodes.get(box.anchor ?? '')))).toEqual([])
      expect(boxes.filter((box) => boxes.some((other) => other !== box && overlap(box, other)))).toEqual([])
    })
    assert(all, { seed, numRuns: 300 })
  })
})
