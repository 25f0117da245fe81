import type { ChangeResult } from '../shared/contract/change-result.ts'
import type { CommandName, OutputOf } from '../shared/contract/contract.ts'
import { done } from '../shared/contract/failure.ts'
import type { Result } from '../shared/contract/failure.ts'
import type { Change } from '../shared/model/change.ts'
import { applyRows } from './access/graph.ts'
import { findViolationAfter } from './access/structure.ts'
import { authorise } from './authorise.ts'
import type { Plan, WorkspaceView } from './feature.ts'
import type { OpenedWorkspace } from './opened-workspace.ts'
import { movedOn } from './moved-on.ts'
import { structureView } from './structure-view.ts'

/** Who acts, by which command, with what plan, and the store as the plan was made from it. */
export interface PlannedCommand<Name extends CommandName> {
  readonly name: Name
  readonly view: WorkspaceView
  readonly plan: Plan<Name>
}

/**
 * The one path by which anything changes: authorised, held against the rules of structure, written and
 * recorded in one transaction; then the graph follows, and `publish` tells the windows. A failure
 * has changed nothing. A plan without rows succeeds and records nothing.
 */
export function runCommand<Name extends CommandName>(
  { store, graph }: OpenedWorkspace,
  { name, view, plan }: PlannedCommand<Name>,
  publish: (change: Change) => void,
): Result<OutputOf<Name>> {
  const authorised = authorise(graph, view.actor, plan.exercises)
  if (!authorised.ok) return authorised
  const answerWith = (result: ChangeResult) => done({ ...plan.answer, ...result } as OutputOf<Name>)
  if (plan.rows.length === 0) {
    return answerWith({ revision: store.revision(), change: null, advice: authorised.value })
  }
  const violation = findViolationAfter(structureView(view.store), plan.rows)
  // A correction that comes too late mostly breaks a rule as well; that the row moved on says why.
  if (violation) return { ok: false, error: movedOn(store, plan.rows) ?? violation.failure }
  const recorded = store.record({
    actor: view.actor,
    command: plan.reverts?.command ?? name,
    kind: plan.reverts?.kind ?? 'do',
    ...(plan.reverts ? { reverts: plan.reverts.change } : {}),
    rows: plan.rows,
  })
  if (!recorded.ok) return recorded
  applyRows(graph, recorded.value.rows)
  publish(recorded.value)
  return answerWith({
    revision: recorded.value.revision,
    change: recorded.value.id,
    advice: authorised.value,
  })
}
