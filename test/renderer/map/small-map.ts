import type { Link } from '../../../shared/model/link.ts'
import { Graph } from '../../../renderer/client/mirror/graph.ts'
import type { MapAsk, MapScene } from '../../../renderer/features/map/model/scene.ts'
import { googleAccount, linked, nothing, snapshotOf } from '../client/snapshot-of.ts'

/** What nobody has changed yet: the overview. */
export const askNothing: MapAsk = {
  focus: null,
  depth: 20,
  pages: new Map(),
  picked: new Set(),
  staged: [],
}

export function around(focus: string, more: Partial<MapAsk> = {}): MapAsk {
  return { ...askNothing, focus, depth: 1, ...more }
}

/** A graph of Google accounts from links such as `TOP>NORTH`; managers are written in capitals. */
export function graphOf(links: readonly (string | Link)[], alone: readonly string[] = []): Graph {
  const link = links.map((each) => (typeof each === 'string' ? linked(each) : each))
  const ids = new Set([...link.flatMap(({ parent, child }) => [parent, child]), ...alone])
  return new Graph(snapshotOf({ ...nothing, account: [...ids].map((id) => googleAccount(id)), link }))
}

/** `count` clients of a manager, named c00, c01 … */
export function clientsOf(manager: string, count: number, first = 0): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${manager}>c${String(first + at).padStart(2, '0')}`)
}

/** The accounts that a scene shows, each with its place, and its folds as `+count under parent`. */
export function drawn({ nodes }: MapScene): readonly string[] {
  return nodes.map((node) =>
    node.kind === 'account'
      ? `${node.account} ${node.place}`
      : `+${node.members.length} ${node.of} ${node.status} ${node.side} ${node.parent ?? 'roots'}`,
  )
}

/** The lines of a scene as `parent sign child`. */
export function lines({ nodes, edges }: MapScene): readonly string[] {
  const nameOf = new Map(nodes.map((node) => [node.id, node.kind === 'account' ? node.account : 'fold']))
  return edges.map(({ parent, child, status }) => `${nameOf.get(parent)} ${status} ${nameOf.get(child)}`)
}
