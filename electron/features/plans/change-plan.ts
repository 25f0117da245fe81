import { done } from '../../../shared/contract/failure.ts'
import type { PlanRow } from '../../../shared/model/plan.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import type { CommandHandlers } from '../../feature.ts'
import type { StepRunner } from '../../steps.ts'
import { revised } from '../revised.ts'
import { planMovedOn } from './moved-on.ts'
import { findOpenPlan, findPlan, notPossible } from './plan-rows.ts'
import { stageSteps } from './stage-steps.ts'

type Names = 'plans.create' | 'plans.update' | 'plans.discard' | 'plans.reopen' | 'plans.stage'

/** A plan as a whole, and steps at its end. A plan is not access, so nobody needs a permission for it. */
export function planCommands(runner: StepRunner): CommandHandlers<Names> {
  return {
    'plans.create': (view, { name, note, steps = [] }) => {
      const plan = revised<PlanRow>(
        {
          id: view.ids(),
          name,
          state: 'open',
          createdAt: new Date(view.clock()).toISOString(),
          createdBy: view.actor,
        },
        { note: note || undefined },
      )
      const staged = stageSteps(view, runner, plan.id, steps)
      if (!staged.ok) return staged
      const rows: RowChange[] = [{ table: 'plan', before: null, after: plan }]
      rows.push(...staged.value.map((after) => ({ table: 'step', before: null, after }) as const))
      return done({ rows, exercises: [], answer: { plan: plan.id } })
    },

    'plans.update': ({ store }, { plan, base, ...given }) => {
      const found = findOpenPlan(store, plan, 'update')
      if (!found.ok) return found
      const set = { ...given, ...(given.note === '' ? { note: null } : {}) }
      return planMovedOn(found.value, base, set) ?? becoming(found.value, revised(found.value, set))
    },

    'plans.discard': ({ store }, { plan }) => {
      const found = findPlan(store, plan)
      if (!found.ok) return found
      if (found.value.state === 'finished') return notPossible(found.value, 'discard')
      return becoming(found.value, revised(found.value, { state: 'discarded' }))
    },

    'plans.reopen': ({ store }, { plan }) => {
      const found = findPlan(store, plan)
      return found.ok ? becoming(found.value, revised(found.value, { state: 'open' })) : found
    },

    'plans.stage': (view, { plan, steps }) => {
      const found = findOpenPlan(view.store, plan, 'stage')
      if (!found.ok) return found
      const staged = stageSteps(view, runner, plan, steps)
      if (!staged.ok) return staged
      return done({
        rows: staged.value.map((after) => ({ table: 'step', before: null, after }) as const),
        exercises: [],
        answer: { steps: staged.value.map(({ id }) => id) },
      })
    },
  }
}

function becoming(before: PlanRow, after: PlanRow) {
  const rows: RowChange[] = after === before ? [] : [{ table: 'plan', before, after }]
  return done({ rows, exercises: [], answer: {} })
}
