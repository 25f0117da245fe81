import { done, failed } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import { shiftsShown } from '../../../shared/contract/grants.ts'
import type { GrantPreview } from '../../../shared/contract/grants.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { keeper } from '../../../shared/model/change.ts'
import { findBrokenLimits } from '../../access/limits.ts'
import { authorise } from '../../authorise.ts'
import type { CommandHandlers, QueryHandlers, WorkspaceView } from '../../feature.ts'
import { refusalOf } from '../../refusal-of-limit.ts'
import { accessShifts } from '../plans/access-shifts.ts'
import { giveRole } from './give-role.ts'
import type { GrantStep } from './give-role.ts'
import { removeRole } from './remove-role.ts'

export const grantCommands: CommandHandlers<'grants.give' | 'grants.remove'> = {
  'grants.give': (view, { grants }) => {
    const twice = firstTwice(grants.map(({ member, account, role }) => [member, account, role]))
    if (twice) return failed('bad-input', 'grants.twice', { path: `grants[${twice.index}]` })
    return planSteps(grants.map((grant) => giveRole(view, withoutAbsent(grant))))
  },
  'grants.remove': (view, { grants }) => planSteps(grants.map((grant) => removeRole(view, grant))),
}

export const grantQueries: QueryHandlers<'grants.preview' | 'grants.effect'> = {
  'grants.preview': (view, { role, targets }) =>
    done(targets.map((target) => preview(view, { ...target, role }))),
  'grants.effect': (view, { grants }) => {
    const rows = grants.flatMap((grant) => {
      const step = giveRole(view, grant)
      return step.ok ? step.value.rows : []
    })
    const shifts = accessShifts(view, rows)
    return done({ shifts: shifts.slice(0, shiftsShown), count: shifts.length })
  },
}

function preview(view: WorkspaceView, grant: Grant): GrantPreview {
  const step = giveRole(view, grant)
  if (!step.ok) return { effect: 'forbidden', why: step.error }
  if (step.value.rows.length === 0) return { effect: 'nothing' }
  const refused = authoriseAsMember(view, step.value)
  if (refused) return { effect: 'forbidden', why: refused }
  const findings = findBrokenLimits(view, step.value.rows)
  const [limit] = findings
  if (limit && view.actor !== keeper) return { effect: 'forbidden', why: refusalOf(limit) }
  const warned = limit ? { findings } : {}
  const replaced = step.value.rows.find((row) => row.table === 'grant' && row.after === null)
  return replaced?.table === 'grant' && replaced.before
    ? { effect: 'replaces', role: replaced.before.role, ...warned }
    : { effect: 'gives', ...warned }
}

/** The keeper is only advised, and a preview has no place for advice, so it asks nothing for the keeper. */
function authoriseAsMember(view: WorkspaceView, step: GrantStep): Failure | null {
  const answer = authorise(view.graph, view.actor, step.exercises, { advise: false })
  return answer.ok ? null : answer.error
}

function planSteps(steps: readonly Result<GrantStep>[]) {
  const rows: GrantStep['rows'][number][] = []
  const exercises: GrantStep['exercises'][number][] = []
  for (const [index, step] of steps.entries()) {
    if (!step.ok) {
      const { code, message, details } = step.error
      return failed(code, message, { ...details, path: `grants[${index}]` })
    }
    rows.push(...step.value.rows)
    exercises.push(...step.value.exercises)
  }
  return done({ rows, exercises, answer: {} })
}

function firstTwice(keys: readonly (readonly string[])[]): { readonly index: number } | null {
  const seen = new Set<string>()
  for (const [index, key] of keys.entries()) {
    const text = JSON.stringify(key)
    if (seen.has(text)) return { index }
    seen.add(text)
  }
  return null
}

/** A row has an attribute or has it not; undefined is not a value of the record. */
function withoutAbsent({ member, account, role, detail }: Grant): Grant {
  return { member, account, role, ...(detail === undefined ? {} : { detail }) }
}
