import type { CallName } from '../../shared/contract/contract.ts'
import type { PlanStepView, PlanView } from '../../shared/contract/plans.ts'
import type { PlannedStep } from '../../shared/contract/step.ts'
import type { Chance } from '../helpers/random-workspace.ts'
import { give, take } from './planning.ts'

const people = ['bo', 'clara', 'david', 'petra']
const accounts = ['nordic', 'lumi', 'fjord-sport', 'granen-mobler']
const roles = ['admin', 'standard', 'read-only', 'assigned']

/** A command on plans, as it may come. */
export interface RandomCall {
  readonly name: CallName
  readonly input: object
}

function randomStep(chance: Chance): PlannedStep {
  const [who, where, role] = [chance.pick(people), chance.pick(accounts), chance.pick(roles)]
  switch (chance.below(5)) {
    case 0:
      return take(who, where, role)
    case 1:
      return {
        command: 'links.cancel',
        input: { parent: 'nordic', child: chance.pick(['lumi', 'viddefly']) },
      }
    // Makes no sense in any order, so it is never staged.
    case 2:
      return chance.happens(0.7) ? give(who, where, role) : give('nobody', where, role)
    default:
      return give(who, where, role)
  }
}

/** Some step ids, the most of them of one plan. */
function someSteps(chance: Chance, views: readonly PlanView[]): readonly string[] {
  const list = chance.pick(views).list
  const chosen = list.filter(() => chance.happens(0.4)).map(({ id }) => id)
  if (chosen.length > 0 && !chance.happens(0.05)) return chosen
  return [chance.pick(views.flatMap((view) => view.list)).id]
}

function shuffled(chance: Chance, list: readonly PlanStepView[]): readonly string[] {
  const ids = list.map(({ id }) => id)
  return ids.map(() => ids.splice(chance.below(ids.length), 1)[0]!)
}

/** Lists of steps are never empty. */
function some(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : ['none']
}

function inputOf(views: readonly PlanView[], step: string): object {
  return views.flatMap(({ list }) => list).find(({ id }) => id === step)?.input ?? {}
}

/** One on the plans there are, mostly one that can work. */
export function randomCall(chance: Chance, views: readonly PlanView[]): RandomCall {
  if (views.length === 0 || chance.happens(0.06)) {
    const steps = [randomStep(chance), randomStep(chance)]
    return { name: 'plans.create', input: { name: `Plan ${chance.below(3)}`, steps } }
  }
  const { id: plan, name, note, list } = chance.pick(views)
  const steps = views.some((view) => view.list.length > 0) ? someSteps(chance, views) : ['none']
  switch (chance.below(12)) {
    case 0:
      return {
        name: 'plans.update',
        input: { plan, base: { name, note }, note: chance.happens(0.5) ? 'Later' : null },
      }
    case 1:
      return { name: 'plans.discard', input: { plan } }
    case 2:
    case 3:
      return { name: 'plans.reopen', input: { plan } }
    case 4:
      return {
        name: 'plans.edit-step',
        input: { step: steps[0]!, base: inputOf(views, steps[0]!), input: randomStep(chance).input },
      }
    case 5:
      return { name: 'plans.drop-steps', input: { steps } }
    case 6: {
      const waiting = list.filter(({ state }) => state === 'staged' || chance.happens(0.1))
      const order = shuffled(chance, waiting)
      const staged = list.filter(({ state }) => state === 'staged').map(({ id }) => id)
      const input = { base: some(staged), steps: some(order) }
      return { name: 'plans.reorder', input: { plan, ...input } }
    }
    case 7:
      return { name: 'plans.tick', input: { steps, done: chance.happens(0.7) } }
    case 8:
    case 9: {
      const possible = list.filter(({ state, outcome }) => state === 'staged' && outcome.ok)
      const chosen = possible.filter(() => chance.happens(0.6)).map(({ id }) => id)
      return { name: 'plans.apply', input: { plan, ...(chosen.length > 0 ? { steps: chosen } : {}) } }
    }
    default:
      return { name: 'plans.stage', input: { plan, steps: [randomStep(chance)] } }
  }
}
