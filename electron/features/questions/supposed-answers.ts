import type { WithChange } from '../../../shared/contract/access.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Supposed } from '../../../shared/model/saved-question.ts'
import type { EffectiveRole, Verdict } from '../../../shared/model/verdict.ts'
import { check } from '../../access/check.ts'
import { rolesOn } from '../../access/effective.ts'
import type { QueryHandlers, WorkspaceView } from '../../feature.ts'
import type { StepRunner } from '../../steps.ts'
import { answer, withoutAbsent } from '../access/answering.ts'
import { supposedSteps } from './supposed-steps.ts'

/**
 * Proofs of what is only supposed: the engine is asked while the steps are tried, so it says what it will say once they
 * are done.
 */
export function supposedQueries(
  runner: StepRunner,
): QueryHandlers<'access.check-with' | 'access.roles-with'> {
  return {
    'access.check-with': (view, { with: supposed, question }) =>
      whileTried(view, runner, supposed, (then) => {
        const verdict = check(then.graph, withoutAbsent(question))
        return spoken(then, question.on, verdict, namedIn(verdict))
      }),
    'access.roles-with': (view, { with: supposed, member, account }) =>
      whileTried(view, runner, supposed, (then) => {
        const roles = rolesOn(then.graph, member, account)
        return spoken(then, account, roles, namedBy(roles))
      }),
  }
}

function whileTried<Answer>(
  view: WorkspaceView,
  runner: StepRunner,
  supposed: Supposed,
  ask: (then: WorkspaceView) => Answer,
): Result<Answer> {
  const steps = supposedSteps(view.store, supposed)
  if (!steps.ok) return steps
  return runner.rehearse(view, ({ view: then, run }) => {
    steps.value.forEach(run)
    return answer(() => ask(then))
  })
}

/** The answer with the rows that its sentences speak of, which may be otherwise than now, or not be there yet. */
function spoken<Answer>(
  { store }: WorkspaceView,
  on: string,
  said: Answer,
  named: readonly string[],
): WithChange<Answer> {
  const accounts = [...new Set([on, ...named])].flatMap(
    (id) => store.row('account', JSON.stringify([id])) ?? [],
  )
  return { answer: said, on, accounts, links: store.linksAbove(on) }
}

function namedIn({ proof: { routes, nearest } }: Verdict): readonly string[] {
  return [
    ...routes.flatMap(({ accounts }) => accounts),
    ...(nearest?.missing.flatMap((lack) => lack.on) ?? []),
    ...(nearest?.elsewhere ?? []),
  ]
}

function namedBy(roles: readonly EffectiveRole[]): readonly string[] {
  return roles.flatMap(({ routes }) => routes.flatMap(({ accounts }) => accounts))
}
