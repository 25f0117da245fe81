import type { Graph } from '../../../client/mirror/graph.ts'
import { compareAccounts } from '../../../client/mirror/order.ts'
import { closeScene } from './close-scene.ts'
import type { Shown } from './close-scene.ts'
import { foldGroups, laidOpen } from './fold-groups.ts'
import { overview } from './overview.ts'
import type { MapAsk, MapPlace, MapScene } from './scene.ts'

/** As many accounts as the map shows; what is beyond is folded, however many pages are asked for. */
export const mostShown = 1500

/**
 * The part of the workspace around the account that is asked for: every account above it by active and pending
 * links, so many levels below it, and beside it what else hangs from those above, folded. Its own links are shown
 * whatever became of them, elsewhere only those that are active or pending. Without a focus, the overview.
 * Every account below the focus is shown, or counted by exactly one node.
 */
export function neighbourhood(graph: Graph, ask: MapAsk): MapScene {
  const focus = ask.focus === null ? -1 : graph.accounts.rowOf(ask.focus)
  if (focus === -1) return overview(graph, ask)
  const shown: Shown = new Map([[focus, 'focus']])
  const above = showAbove(graph, focus, shown)
  const expanded = showBelow(graph, focus, shown, ask)
  showStaged(graph, focus, shown, ask)
  for (const row of above)
    for (const group of foldGroups(graph, row, 'beside', focus))
      for (const link of laidOpen(graph, group, ask)) show(shown, graph.links.child(link), 'beside')
  return closeScene(graph, ask, { shown, expanded, above, focus })
}

function show(shown: Shown, row: number, place: MapPlace): boolean {
  if (shown.has(row)) return true
  if (shown.size >= mostShown) return false
  shown.set(row, place)
  return true
}

/** By level, the owner first, then in the order of the tree. Answers those above by active and pending links. */
function showAbove({ accounts, links }: Graph, focus: number, shown: Shown): readonly number[] {
  const live: number[] = []
  for (let level = [focus]; level.length > 0;) {
    const next: number[] = []
    for (const row of level) {
      const above = links
        .above(row)
        .filter((link) => links.isLive(link) || row === focus)
        .toSorted(
          (a, b) =>
            Number(links.owner(b) === 'yes') - Number(links.owner(a) === 'yes') ||
            compareAccounts(accounts, links.parent(a), links.parent(b)),
        )
      for (const link of above) {
        const parent = links.parent(link)
        if (shown.has(parent)) continue
        // Above a manager that once held the account, nothing is of interest any more.
        if (show(shown, parent, 'above') && links.isLive(link)) next.push(parent)
      }
    }
    live.push(...next)
    level = next
  }
  return live
}

/** Answers the accounts whose children are shown or folded. */
function showBelow(graph: Graph, focus: number, shown: Shown, ask: MapAsk): ReadonlySet<number> {
  const expanded = new Set<number>()
  let level = [focus]
  for (let depth = 0; depth < ask.depth && level.length > 0; depth += 1) {
    const next: number[] = []
    for (const row of level) {
      expanded.add(row)
      for (const group of foldGroups(graph, row, 'below', focus))
        for (const link of laidOpen(graph, group, ask)) {
          const child = graph.links.child(link)
          // What is above the focus as well stands there: a circle of requests goes no further.
          if (!shown.has(child) && show(shown, child, 'below') && group.status !== 'ended') next.push(child)
        }
    }
    level = next
  }
  return expanded
}

/** The other ends of links that the plan makes for the focus. */
function showStaged({ accounts }: Graph, focus: number, shown: Shown, { staged }: MapAsk): void {
  const id = accounts.id(focus)
  for (const { parent, child } of staged) {
    const other = accounts.rowOf(parent === id ? child : parent)
    if ((parent === id || child === id) && other !== -1) show(shown, other, parent === id ? 'below' : 'above')
  }
}
