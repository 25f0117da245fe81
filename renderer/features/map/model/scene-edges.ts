import type { Graph } from '../../../client/mirror/graph.ts'
import type { Shown } from './close-scene.ts'
import { accountNodeId } from './scene.ts'
import type { FoldNode, MapEdge } from './scene.ts'
import type { StagedLink } from './staged-links.ts'

/**
 * The links between accounts that are shown: those that the tree has, at the focus all, and wherever the plan
 * does something to a link or makes one.
 */
export function linkEdges(
  graph: Graph,
  shown: Shown,
  focus: number,
  staged: readonly StagedLink[],
): readonly MapEdge[] {
  const { accounts, links } = graph
  const planned = new Map(staged.map((each) => [edgeId(each.parent, each.child), each]))
  const edges: MapEdge[] = []
  for (const child of shown.keys()) {
    for (let link = links.firstAbove(child); link !== -1; link = links.nextAbove(link)) {
      const parent = links.parent(link)
      const id = edgeId(accounts.id(parent), accounts.id(child))
      const step = planned.get(id)
      if (!shown.has(parent)) continue
      if (!links.isLive(link) && parent !== focus && child !== focus && !step) continue
      edges.push({
        id,
        parent: accountNodeId(accounts.id(parent)),
        child: accountNodeId(accounts.id(child)),
        status: links.status(link),
        owner: links.owner(link),
        share: links.share(link),
        askedAt: links.askedAt(link),
        raw: links.raw(link),
        staged: step,
      })
      planned.delete(id)
    }
  }
  for (const [id, step] of planned) {
    if (step.change === 'end') continue
    if (!shown.has(accounts.rowOf(step.parent)) || !shown.has(accounts.rowOf(step.child))) continue
    const [parent, child] = [accountNodeId(step.parent), accountNodeId(step.child)]
    edges.push({ id, parent, child, status: 'staged', owner: 'no', staged: step })
  }
  return edges.toSorted((a, b) => strength(b) - strength(a))
}

/** The lines to what is folded. */
export function foldEdges(folds: readonly FoldNode[]): readonly MapEdge[] {
  return folds.flatMap(({ id, parent, status }) =>
    parent === null
      ? []
      : {
          id: `to ${id}`,
          parent: accountNodeId(parent),
          child: id,
          status: status === 'ended' ? 'inactive' : status,
          owner: 'no',
        },
  )
}

function edgeId(parent: string, child: string): string {
  return JSON.stringify([parent, child])
}

function strength({ status, owner }: MapEdge): number {
  if (status === 'active') return owner === 'yes' ? 4 : 3
  return status === 'pending' || status === 'unknown' ? 2 : status === 'staged' ? 1 : 0
}
