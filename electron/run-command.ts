import type { ChangeResult } from '../shared/contract/change-result.ts'
import type { CommandName, OutputOf } from '../shared/contract/contract.ts'
import { done } from '../shared/contract/failure.ts'
import type { Result } from '../shared/contract/failure.ts'
import type { Change } from '../shared/model/change.ts'
import { applyRows } from './access/graph.ts'
import { consider } from './consider.ts'
import type { Plan, WorkspaceView } from './feature.ts'
import type { OpenedWorkspace } from './opened-workspace.ts'

/** A command with its plan, and the workspace as the plan was made from it. */
export interface PlannedCommand<Name extends CommandName> {
  readonly name: Name
  readonly view: WorkspaceView
  readonly plan: Plan<Name>
}

/**
 * The one path by which anything changes: considered (see consider.ts), written and recorded in one
 * transaction; then the graph follows, and `publish` tells the windows. A failure has changed nothing. A
 * plan without rows succeeds and records nothing.
 */
export function runCommand<Name extends CommandName>(
  { store, graph }: OpenedWorkspace,
  { name, view, plan }: PlannedCommand<Name>,
  publish: (change: Change) => void,
): Result<OutputOf<Name>> {
  const considered = plan.considered ? done(plan.considered) : consider(view, plan)
  if (!considered.ok) return considered
  const answerWith = (result: Pick<ChangeResult, 'revision' | 'change'>) =>
    done({ ...plan.answer, ...result, ...considered.value } as OutputOf<Name>)
  if (plan.rows.length === 0) return answerWith({ revision: store.revision(), change: null })
  const recorded = store.record({
    actor: view.actor,
    command: plan.reverts?.command ?? name,
    kind: plan.reverts?.kind ?? 'do',
    ...(plan.reverts ? { reverts: plan.reverts.change } : {}),
    rows: plan.rows,
    ...(plan.ready ? { ready: plan.ready } : {}),
  })
  if (!recorded.ok) return recorded
  applyRows(graph, recorded.value.rows)
  publish(recorded.value)
  return answerWith({ revision: recorded.value.revision, change: recorded.value.id })
}
