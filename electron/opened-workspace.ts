import type { Failure } from '../shared/contract/failure.ts'
import type { OpenWorkspace } from '../shared/contract/workspace.ts'
import { createGraph } from './access/graph.ts'
import type { AccessGraph } from './access/graph.ts'
import type { WorkspaceView } from './feature.ts'
import { rehearse } from './rehearse.ts'
import type { Store } from './store/store.ts'

/** A workspace file together with the graph that follows it. */
export interface OpenedWorkspace {
  readonly store: Store
  readonly graph: AccessGraph
  readonly warnings: readonly Failure[]
}

/** Reads every row once, to build the graph. */
export function openedWorkspace(store: Store, warnings: readonly Failure[] = []): OpenedWorkspace {
  return { store, graph: createGraph(store.rows()), warnings }
}

/** What windows are told about it. */
export function describeWorkspace({ store, warnings }: OpenedWorkspace): OpenWorkspace {
  return { id: store.id, name: store.name, revision: store.revision(), counts: store.counts(), warnings }
}

/** What features see of it, for one call. */
export function viewOf(
  opened: OpenedWorkspace,
  around: Pick<WorkspaceView, 'actor' | 'ids' | 'clock'>,
): WorkspaceView {
  const view: WorkspaceView = {
    store: opened.store,
    graph: opened.graph,
    ...around,
    rehearse: (act) => rehearse(opened, view, act),
  }
  return view
}
