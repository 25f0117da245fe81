import { done } from '../../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../../shared/contract/failure.ts'
import type { Difference } from '../../../../shared/contract/import.ts'
import { accessTables } from '../../../../shared/model/row.ts'
import type { RowChange, WorkspaceRows } from '../../../../shared/model/row.ts'
import { keepersAlone } from '../../../feature.ts'
import type { Plan, WorkspaceView } from '../../../feature.ts'
import type { StoreReader } from '../../../store/store.ts'
import type { Incoming } from '../incoming.ts'
import { atOnce, rowsAStep } from '../turns.ts'
import { comparing } from './compare.ts'
import { changesOf } from './line.ts'

/** What taking files into a workspace would do, where nothing is removed. */
export interface MergedRows {
  readonly rows: readonly RowChange[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly warnings: readonly Failure[]
}

/**
 * The rows that files add to a workspace and change in it; what is gone stays. Fails where a line would break
 * a rule of structure, with the file and the place in it; then nothing of the files is taken.
 */
export function mergeRows(current: Pick<StoreReader, 'rows'>, incoming: Incoming): Result<MergedRows> {
  return atOnce(mergingRows(current.rows(), incoming))
}

/** The same with pauses. */
export function* mergingRows(
  current: WorkspaceRows,
  incoming: Incoming,
): Generator<undefined, Result<MergedRows>> {
  const { lines, counts, refused, warnings } = yield* comparing(current, incoming, 0)
  const [refusal] = refused.values()
  if (refusal) return { ok: false, error: refusal }
  const count = (what: Difference) => accessTables.reduce((sum, table) => sum + counts[table][what], 0)
  const rows: RowChange[] = []
  for (let place = 0; place < lines.length; place++) {
    if (place % rowsAStep === 0) yield
    if (lines.whatAt(place) !== 'gone') rows.push(...changesOf(lines.at(place)!))
  }
  return done({
    rows,
    added: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    warnings,
  })
}

/** The plan of `import.files`: one change, whatever the number of files. */
export function planImport(view: WorkspaceView, incoming: Incoming): Result<Plan<'import.files'>> {
  return planOfMerged(mergeRows(view.store, incoming))
}

export function planOfMerged(merged: Result<MergedRows>): Result<Plan<'import.files'>> {
  if (!merged.ok) return merged
  const { rows, ...answer } = merged.value
  return done({ rows, exercises: [keepersAlone(null)], answer, isImport: true })
}
