import { Graph } from '../../../renderer/client/mirror/graph.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import { snapshotOf } from '../client/snapshot-of.ts'

/** The mirror of some rows. */
export function snapshotGraph(rows: WorkspaceRows): Graph {
  return new Graph(snapshotOf(rows))
}
