import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { StepRow } from '../../../shared/model/plan.ts'
import type { CommandHandlers, WorkspaceView } from '../../feature.ts'
import type { StepRunner, TriedStep } from '../../steps.ts'
import { revised } from '../revised.ts'
import { expectingAnew, groundOf } from './expectations.ts'
import { orderMovedOn, stepMovedOn } from './moved-on.ts'
import { appliedAmong, findOpenPlan, findPlan, findSteps, notPossible } from './plan-rows.ts'
import { stagedOf, stepChange, toTry } from './plan-rows.ts'
import { isNonsense } from './stage-steps.ts'

type Names = 'plans.edit-step' | 'plans.drop-steps' | 'plans.reorder' | 'plans.tick'

/** The steps of a plan: another input, fewer of them, another order, what was carried out. */
export function stepCommands(runner: StepRunner): CommandHandlers<Names> {
  return {
    'plans.edit-step': (view, { step, base, input }) => {
      const found = findStaged(view, [step], 'edit-step')
      if (!found.ok) return found
      const [before] = found.value as readonly [StepRow]
      const conflict = stepMovedOn(before, base, input)
      if (conflict) return conflict
      const waiting = stagedOf(view.store, before.plan)
      const edited = waiting.map((each) =>
        each.id === step ? { ...each, input: JSON.stringify(input), expected: '[]' } : each,
      )
      const tried = tryAll(view, runner, edited)
      const { outcome } = tried[edited.findIndex(({ id }) => id === step)]!
      const ids = edited.map(({ id }) => id)
      if (!outcome.ok && isNonsense(outcome.why, ids)) return { ok: false, error: outcome.why }
      const ground = groundOf(waiting.filter(({ id }) => id !== step))
      return becoming(waiting, expectingAnew(edited, tried, ground))
    },

    'plans.drop-steps': (view, { steps }) => {
      const found = findStaged(view, steps, 'drop-steps')
      if (!found.ok) return found
      const waiting = stagedOf(view.store, found.value[0]!.plan)
      const dropped = new Set(steps)
      const kept = waiting.filter(({ id }) => !dropped.has(id))
      const anew = expectingAnew(kept, tryAll(view, runner, kept), groundOf(waiting))
      const removals = found.value.map((before) => ({ table: 'step', before, after: null }) as const)
      return done({ rows: [...removals, ...changesOf(waiting, anew)], exercises: [], answer: {} })
    },

    'plans.reorder': (view, { plan, base, steps }) => {
      const found = findOpenPlan(view.store, plan, 'reorder')
      if (!found.ok) return found
      const waiting = stagedOf(view.store, plan)
      const byId = new Map(waiting.map((step) => [step.id, step]))
      const ordered = steps.flatMap((id) => byId.get(id) ?? [])
      if (new Set(ordered).size !== waiting.length || steps.length !== waiting.length) {
        // Mostly because another window staged or dropped a step meanwhile: these are the ones there are.
        return failed('conflict', 'plan.not-all-steps', { steps: [...byId.keys()], staged: waiting.length })
      }
      const conflict = orderMovedOn([...byId.keys()], base, steps)
      if (conflict) return conflict
      const placed = ordered.map((step, index) => atPlace(step, waiting[index]!.place))
      return becoming(waiting, expectingAnew(placed, tryAll(view, runner, placed), groundOf(waiting)))
    },

    'plans.tick': (view, { steps, done: isDone }) => {
      const found = findSteps(view.store, steps)
      if (!found.ok) return found
      const plan = findPlan(view.store, found.value[0]!.plan)
      if (!plan.ok) return plan
      // A plan is often applied first and carried out at the console afterwards.
      if (plan.value.state === 'discarded') return notPossible(plan.value, 'tick')
      const tick = isDone
        ? { tickedAt: new Date(view.clock()).toISOString(), tickedBy: view.actor }
        : { tickedAt: null, tickedBy: null }
      const rows = found.value.flatMap((step) =>
        isDone === (step.tickedAt !== undefined) ? [] : stepChange(step, revised(step, tick)),
      )
      return done({ rows, exercises: [], answer: {} })
    },
  }
}

/** Steps of one open plan that still wait. */
function findStaged(
  { store }: WorkspaceView,
  ids: readonly string[],
  act: string,
): Result<readonly StepRow[]> {
  const steps = findSteps(store, ids)
  if (!steps.ok) return steps
  const plan = findOpenPlan(store, steps.value[0]!.plan, act)
  return plan.ok ? (appliedAmong(steps.value) ?? steps) : plan
}

function atPlace(step: StepRow, place: number): StepRow {
  return { ...step, place }
}

function tryAll(view: WorkspaceView, runner: StepRunner, steps: readonly StepRow[]): readonly TriedStep[] {
  return runner.rehearse(view, ({ run }) => steps.map((step) => run(toTry(step))))
}

function becoming(before: readonly StepRow[], after: readonly StepRow[]) {
  return done({ rows: changesOf(before, after), exercises: [], answer: {} })
}

function changesOf(before: readonly StepRow[], after: readonly StepRow[]) {
  const byId = new Map(before.map((step) => [step.id, step]))
  return after.flatMap((step) => stepChange(byId.get(step.id)!, step))
}
