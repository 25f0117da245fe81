import { done } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { RowChange, Rows, Table, WorkspaceRows } from '../../../shared/model/row.ts'
import type { Ids } from '../../ports.ts'
import { keepersAlone } from '../../feature.ts'
import type { Plan, WorkspaceView } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { findViolationAfter } from '../../access/structure.ts'
import type { Violation } from '../../access/structure.ts'
import { structureOfRows } from '../../access/structure-of-rows.ts'
import { warningsOfDoubts } from './doubts.ts'
import type { Incoming, Origin } from './incoming.ts'
import { merge } from './merge.ts'

/** What taking files into a workspace would do. */
export interface MergedRows {
  readonly rows: readonly RowChange[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly warnings: readonly Failure[]
}

/**
 * The rows that files add to a workspace and change in it. Fails where the outcome would break a rule
 * of structure, with the file and the place in it; then nothing of the files is taken.
 */
export function mergeRows(
  current: Pick<StoreReader, 'rows'>,
  incoming: Incoming,
  ids: Ids,
): Result<MergedRows> {
  const before = current.rows()
  const merged = merge(before, incoming.rows, incoming.doubts, ids)
  const violation = findViolationAfter(structureOfRows(before), merged.changes)
  if (violation) {
    const source = merged.sourceOf(merged.changes[violation.index]!)
    const origin = source && incoming.origins.get(source)
    return { ok: false, error: locatedFailure(violation, origin) }
  }
  const counts = countsOf(incoming.rows, merged.changes)
  const doubts = warningsOfDoubts(incoming.doubts, merged.rows, merged)
  return done({
    rows: merged.changes,
    ...counts,
    warnings: [...incoming.lasting, ...merged.warnings, ...doubts],
  })
}

/** The plan of `import.files`: one change, whatever the number of files. */
export function planImport(view: WorkspaceView, incoming: Incoming): Result<Plan<'import.files'>> {
  const merged = mergeRows(view.store, incoming, view.ids)
  if (!merged.ok) return merged
  const { rows, ...answer } = merged.value
  return done({ rows, exercises: [keepersAlone(null)], answer, isImport: true })
}

/** A violation as a failure that names the file and the place in it. */
export function locatedFailure({ failure, field }: Violation, origin: Origin | undefined): Failure {
  if (!origin) return failure
  const path = [origin.path, field].filter((part) => typeof part === 'string').join('.')
  return { ...failure, details: { ...failure.details, ...origin, path } }
}

function countsOf(incoming: WorkspaceRows, changes: readonly RowChange[]) {
  const put = changes.filter(({ after }) => after !== null)
  // A change of role is recorded as one grant that goes and one that comes.
  const goneGrants = changes.filter(({ after }) => after === null).length
  const fresh = put.filter(({ before }) => before === null).length
  const total = Object.values(incoming).reduce((sum, rows: readonly Rows[Table][]) => sum + rows.length, 0)
  const added = fresh - goneGrants
  const changed = put.length - added
  return { added, changed, unchanged: Math.max(0, total - put.length) }
}
