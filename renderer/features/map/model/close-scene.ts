import type { Graph } from '../../../client/mirror/graph.ts'
import { HiddenCount } from './count-hidden.ts'
import { foldGroups, holdsOthers, rootFoldId } from './fold-groups.ts'
import { foldEdges, linkEdges } from './scene-edges.ts'
import { accountNodeId } from './scene.ts'
import type { AccountNode, FoldNode, MapAsk, MapPlace, MapScene } from './scene.ts'

/** By row, the accounts that are shown, in the order in which they stand. */
export type Shown = Map<number, MapPlace>

/** What was chosen to be shown, before what is not is folded and counted. */
export interface Choice {
  readonly shown: Shown
  /** Those whose other children are folded; of all others they are counted by the account itself. */
  readonly expanded: ReadonlySet<number>
  /** Those above the focus, whose other children stand beside it. */
  readonly above: readonly number[]
  /** -1 where nothing is in the middle. */
  readonly focus: number
}

type OpenFold = Omit<FoldNode, 'hidden'>

/** Folds and counts what is not shown, and draws the lines between what is. */
export function closeScene(graph: Graph, ask: MapAsk, choice: Choice): MapScene {
  const { shown, expanded, above, focus } = choice
  const count = new HiddenCount(graph, shown.keys())
  const close = (fold: OpenFold): FoldNode => ({ ...fold, hidden: count.in(fold.members) })
  const below = [...expanded].flatMap((row) => foldsOf(graph, ask, row, 'below', choice)).map(close)
  const roots = (focus === -1 ? foldsOfRoots(graph, ask, shown) : []).map(close)
  // Those above come last: what hangs from them beside the focus is counted by its fold.
  const last = new Set(above)
  const hidden = new Map<number, number>()
  for (const row of shown.keys()) if (!last.has(row)) hidden.set(row, count.below(row))
  const beside = above.flatMap((row) => foldsOf(graph, ask, row, 'beside', choice)).map(close)
  const accounts = [...shown].map(([row, place]): AccountNode => ({
    kind: 'account',
    id: accountNodeId(graph.accounts.id(row)),
    account: graph.accounts.id(row),
    row,
    place,
    hidden: hidden.get(row) ?? 0,
    moreAbove: hiddenAbove(graph, row, shown),
  }))
  const folds = [...below, ...beside, ...roots]
  return {
    nodes: [...accounts, ...folds],
    edges: [...linkEdges(graph, shown, focus, ask.staged), ...foldEdges(folds)],
  }
}

function foldsOf(
  graph: Graph,
  { pages }: MapAsk,
  row: number,
  side: FoldNode['side'],
  { shown, focus }: Choice,
): readonly OpenFold[] {
  return foldGroups(graph, row, side, focus).flatMap(({ id, of, status, links }) => {
    const members = links.map((link) => graph.links.child(link)).filter((child) => !shown.has(child))
    const parent = graph.accounts.id(row)
    const fold = { kind: 'fold', id, parent, side, of, status, members, pages: pages.get(id) ?? 0 } as const
    return members.length === 0 ? [] : [fold]
  })
}

function foldsOfRoots({ accounts, roots }: Graph, { pages }: MapAsk, shown: Shown): readonly OpenFold[] {
  const byKind = new Map<string, OpenFold & { readonly members: number[] }>()
  for (const row of roots.all()) {
    if (shown.has(row)) continue
    const kind = accounts.kind(row)
    const of = holdsOthers(kind) ? 'manager' : kind
    const id = rootFoldId(of)
    const known = byKind.get(id)
    const fold = { kind: 'fold', id, parent: null, side: 'below', of, status: 'active' } as const
    if (known) known.members.push(row)
    else byKind.set(id, { ...fold, members: [row], pages: pages.get(id) ?? 0 })
  }
  return [...byKind.values()]
}

function hiddenAbove({ links }: Graph, row: number, shown: Shown): number {
  return links.above(row).filter((link) => links.isLive(link) && !shown.has(links.parent(link))).length
}
