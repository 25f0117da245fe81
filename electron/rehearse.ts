import type { RowChange } from '../shared/model/row.ts'
import { applyRows } from './access/graph.ts'
import type { WorkspaceView } from './feature.ts'
import type { OpenedWorkspace } from './opened-workspace.ts'

/** The workspace as it would be: what `write` wrote shows in the view's store and graph at once. */
export interface Stage {
  readonly view: WorkspaceView
  readonly write: (rows: readonly RowChange[]) => void
}

/**
 * Lets `act` carry changes out for trial, in the file's own tables and in the graph, and takes all of it
 * back before it returns: nothing is recorded and nobody is told. Synchronous, so nobody else sees it.
 */
export function rehearse<Value>(
  { store, graph }: OpenedWorkspace,
  view: WorkspaceView,
  act: (stage: Stage) => Value,
): Value {
  const written: (readonly RowChange[])[] = []
  try {
    return store.rehearse((writeRows) =>
      act({
        view: { ...view, store },
        write: (rows) => {
          writeRows(rows)
          applyRows(graph, rows)
          written.push(rows)
        },
      }),
    )
  } finally {
    for (const rows of written.toReversed()) applyRows(graph, rows.map(swapped))
  }
}

function swapped(row: RowChange): RowChange {
  return { ...row, before: row.after, after: row.before } as RowChange
}
