import type { Advice } from '../shared/contract/change-result.ts'
import { done } from '../shared/contract/failure.ts'
import type { Result } from '../shared/contract/failure.ts'
import type { Finding } from '../shared/contract/finding.ts'
import { keeper } from '../shared/model/change.ts'
import type { RowChange } from '../shared/model/row.ts'
import { findBrokenLimits } from './access/limits.ts'
import { findViolationAfter } from './access/structure.ts'
import { authorise } from './authorise.ts'
import type { Exercise, WorkspaceView } from './feature.ts'
import { movedOn } from './moved-on.ts'
import { refusalOf } from './refusal-of-limit.ts'
import { structureView } from './structure-view.ts'

/** What is to be thought about before anything is written. */
export interface Intent {
  readonly rows: readonly RowChange[]
  readonly exercises: readonly Exercise[]
  /** An import tells what is so, whatever the platform's limits say. */
  readonly isImport?: true
  /** A correction of the record is no act on a platform (docs/decisions/0021): limits only warn. */
  readonly reverts?: object
}

export interface Considered {
  readonly advice: readonly Advice[]
  readonly findings: readonly Finding[]
}

/**
 * Whether the acting member may make a change, and whether it can be: `refused` by the platform's rules
 * or, for a named member, by its limits; `structure` or `conflict` where the rows cannot become so.
 */
export function consider(
  view: WorkspaceView,
  { rows, exercises, isImport, reverts }: Intent,
): Result<Considered> {
  const authorised = authorise(view.graph, view.actor, exercises)
  if (!authorised.ok) return authorised
  if (rows.length === 0) return done({ advice: authorised.value, findings: [] })
  const violation = findViolationAfter(structureView(view.store), rows)
  // A correction that comes too late mostly breaks a rule as well; that the row moved on says why.
  if (violation) return { ok: false, error: movedOn(view.store, rows) ?? violation.failure }
  const findings = isImport ? [] : findBrokenLimits(view, rows)
  const [limit] = findings
  if (limit && view.actor !== keeper && !reverts) return { ok: false, error: refusalOf(limit) }
  return done({ advice: authorised.value, findings })
}
