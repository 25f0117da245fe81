import { describe, expect, it } from 'vitest'
import { layOut } from '../../../renderer/features/map/model/layout.ts'
import type { Layout } from '../../../renderer/features/map/model/layout.ts'
import { neighbourhood } from '../../../renderer/features/map/model/neighbourhood.ts'
import { nextNode } from '../../../renderer/features/map/model/next-node.ts'
import { outline } from '../../../renderer/features/map/model/outline.ts'
import type { OutlineItem } from '../../../renderer/features/map/model/outline.ts'
import { stagedLinks } from '../../../renderer/features/map/model/staged-links.ts'
import {
  boxInView,
  firstViewport,
  viewportAround,
  viewportShowing,
} from '../../../renderer/features/map/model/viewports.ts'
import { linked } from '../client/snapshot-of.ts'
import { around, clientsOf, graphOf } from './small-map.ts'

const graph = graphOf([
  'TOP>NORTH',
  'TOP>SOUTH',
  linked('NORTH>shop', 'yes'),
  'SOUTH>shop',
  'FAR>shop',
  'NORTH>solo',
])
const layout = layOut(neighbourhood(graph, around('shop')))
const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const

/** The accounts to which keys lead one after the other. */
function walk(from: string, ...pressed: readonly (typeof keys)[number][]): string | null {
  return pressed.reduce<string | null>(
    (at, key) => (at === null ? null : nextNode(layout, at, key)),
    `account ${from}`,
  )
}

function names(items: readonly OutlineItem[]): unknown[] {
  return items.map(({ placed, below }) => [placed.node.id, ...names(below)])
}

describe('moving on the map', () => {
  it('goes left to the account above that is nearest, and right to what is below', () => {
    expect(walk('shop', 'ArrowLeft')).toBe('account NORTH')
    expect(walk('shop', 'ArrowLeft', 'ArrowLeft')).toBe('account TOP')
    expect(walk('SOUTH', 'ArrowRight')).toBe('account shop')
    expect(walk('shop', 'ArrowRight')).toBeNull()
  })

  it('goes up and down in a column', () => {
    expect(walk('NORTH', 'ArrowDown')).toBe('account SOUTH')
    expect(walk('SOUTH', 'ArrowDown', 'ArrowDown')).toBeNull()
  })

  it('reaches every node from every other with the arrows alone', () => {
    for (const start of layout.nodes.keys()) {
      const reached = new Set([start])
      for (const at of reached)
        for (const key of keys) {
          const next = nextNode(layout, at, key)
          if (next !== null) reached.add(next)
        }
      expect(reached.size).toBe(layout.nodes.size)
    }
  })

  it('is a list in which every node stands once, in the order of the map', () => {
    const listed = names(outline(layout)).flat(9)
    expect(listed).toHaveLength(layout.nodes.size)
    expect(new Set(listed)).toEqual(new Set(layout.nodes.keys()))
    expect(names(outline(layOut(neighbourhood(graph, around('NORTH')))))).toEqual([
      ['account TOP', ['account NORTH', ['account shop'], ['account solo']], ['fold beside any active TOP']],
    ])
  })
})

describe('the window on the map', () => {
  const size = { width: 800, height: 600 }
  const box = { x: 100, y: 100, width: 200, height: 50 }

  it('has a box in the middle, at most as large as life', () => {
    expect(viewportAround(size, box)).toEqual({ x: 200, y: 175, zoom: 1 })
    expect(boxInView({ x: 200, y: 175, zoom: 2 }, size)).toEqual({
      x: -100,
      y: -87.5,
      width: 400,
      height: 300,
    })
  })

  it('moves no further than it takes to see a box', () => {
    expect(viewportShowing({ x: 0, y: 0, zoom: 1 }, size, box)).toEqual({ x: 0, y: 0, zoom: 1 })
    expect(viewportShowing({ x: -500, y: 0, zoom: 1 }, size, box)).toEqual({ x: -68, y: 0, zoom: 1 })
    expect(viewportShowing({ x: 600, y: 900, zoom: 1 }, size, box)).toEqual({ x: 468, y: 418, zoom: 1 })
  })

  it('begins with everything where names can be read, else around the middle', () => {
    expect(firstViewport(size, layout, 'account shop')).toEqual(viewportAround(size, layout.bounds))
    const pages = new Map([['fold below client active TOP', 4]])
    const tall: Layout = layOut(neighbourhood(graphOf(clientsOf('TOP', 80)), around('TOP', { pages })))
    const { y, zoom } = firstViewport(size, tall, 'account TOP')
    const top = tall.nodes.get('account TOP')
    expect(zoom).toBe(1)
    expect(y + ((top?.y ?? 0) + (top?.height ?? 0) / 2) * zoom).toBe(300)
  })
})

describe('what a plan does to links', () => {
  it('is what the last step about each of them says', () => {
    const steps = [
      { id: '1', command: 'links.request', input: { parent: 'A', children: ['x', 'y'] } },
      { id: '2', command: 'links.cancel', input: { parent: 'A', child: 'y' } },
      { id: '3', command: 'links.move', input: { children: ['z'], from: 'A', to: 'B' } },
      { id: '4', command: 'links.decide', input: { parent: 'C', child: 'x', decision: 'accept' } },
      { id: '5', command: 'grants.give', input: { grants: [] } },
    ] as const
    expect(stagedLinks(steps)).toEqual([
      { parent: 'A', child: 'x', change: 'make' },
      { parent: 'A', child: 'y', change: 'end' },
      { parent: 'A', child: 'z', change: 'end' },
      { parent: 'B', child: 'z', change: 'make' },
      { parent: 'C', child: 'x', change: 'accept' },
    ])
  })
})
