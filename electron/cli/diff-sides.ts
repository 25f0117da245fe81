import type { ChangeName } from '../../shared/contract/past.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { matchedRows, rowsThatDiffer } from '../features/difference/matched-rows.ts'
import { changeAt } from '../features/past/past.ts'
import type { RowTurn, Store } from '../store/store.ts'
import { readMoment } from './moment.ts'
import { problem } from './problem.ts'
import { isWorkspaceDatabase, readWorkspaceAt, withStore } from './workspace-file.ts'

/** One of two things that are compared. */
export interface Side {
  readonly rows: WorkspaceRows
  /** The file, or the moment. */
  readonly called: string
}

export interface Sides {
  readonly before: Side
  readonly after: Side
  readonly rows: readonly RowChange[]
  /** Empty for files, which have no record in common. */
  readonly turns: readonly RowTurn[]
  /** How many changes lie between the two; null for files. */
  readonly recorded: number | null
  readonly erased: number
  readonly changeOf: (revision: number) => ChangeName | null
}

/** Two documents or databases; whoever is in both is found as an import finds them. */
export async function twoFiles(old: string, latest: string): Promise<Sides> {
  const before = (await readWorkspaceAt(old, null)).rows
  const after = matchedRows(before, (await readWorkspaceAt(latest, null)).rows)
  return {
    before: { rows: before, called: old },
    after: { rows: after, called: latest },
    rows: rowsThatDiffer(before, after),
    turns: [],
    recorded: null,
    erased: 0,
    changeOf: () => null,
  }
}

/** Two moments of a workspace database; without `to` the later one is now. */
export async function twoMoments(workspace: string, from: string, to: string | undefined): Promise<Sides> {
  const now = Date.now()
  const earlier = readMoment(from, now, '--from')
  const later = to === undefined ? now : readMoment(to, now, '--to')
  if (earlier > later) throw problem('diff.backwards', { from, to: to ?? '' })
  if (!(await isWorkspaceDatabase(workspace))) throw problem('at.document', { file: workspace })
  return withStore(workspace, (store) => {
    const [before, after] = [earlier, later].map((at) => sideAt(store, at))
    const period = [before!.revision, after!.revision] as const
    const turns = store.turnsBetween(...period)
    const named = new Set(turns.map(({ revision }) => revision))
    const changes = new Map([...named].map((revision) => [revision, changeAt(store, revision)]))
    return {
      before: before!,
      after: after!,
      rows: store.rowsBetween(...period),
      turns,
      recorded: period[1] - period[0],
      erased: Math.max(before!.missing, after!.missing),
      changeOf: (revision) => changes.get(revision) ?? null,
    }
  })
}

function sideAt(store: Store, at: number): Side & { readonly revision: number; readonly missing: number } {
  const called = new Date(at).toISOString()
  const revision = store.revisionAt(called)
  const past = store.past(revision)
  const side = { rows: past.rows(), called, revision, missing: past.missing }
  past.close()
  return side
}
