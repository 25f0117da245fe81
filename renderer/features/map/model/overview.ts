import type { Graph } from '../../../client/mirror/graph.ts'
import { closeScene } from './close-scene.ts'
import type { Shown } from './close-scene.ts'
import { holdsOthers, pageSize, rootFoldId } from './fold-groups.ts'
import type { MapAsk, MapScene } from './scene.ts'

/** A level of managers that would make it more than this is counted by the managers above it. */
export const mostInOverview = 400

/**
 * The managers, Business Centers and account groups of the workspace from the roots down, so many levels and no
 * more than can be taken in; each counts what is below it and not shown. What has nothing above it and holds
 * nothing is folded by kind.
 */
export function overview(graph: Graph, ask: MapAsk): MapScene {
  const { accounts, children, links, roots } = graph
  const holders = roots.all().filter((row) => holdsOthers(accounts.kind(row)))
  const open = mostInOverview + pageSize * (ask.pages.get(rootFoldId('manager')) ?? 0)
  const shown: Shown = new Map()
  let level = holders.filter((row, place) => place < open || ask.picked.has(accounts.id(row)))
  for (let depth = 0; level.length > 0; depth += 1) {
    for (const row of level) shown.set(row, 'other')
    if (depth >= ask.depth) break
    const next = new Set<number>()
    for (const row of level)
      for (const link of children.of(row)) {
        const child = links.child(link)
        if (holdsOthers(accounts.kind(child)) && !shown.has(child)) next.add(child)
      }
    if (shown.size + next.size > mostInOverview) break
    level = [...next]
  }
  return closeScene(graph, ask, { shown, expanded: new Set(), above: [], focus: -1 })
}
