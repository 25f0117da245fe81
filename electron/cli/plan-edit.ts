import type { PlanStepView, PlanView } from '../../shared/contract/plans.ts'
import { carryOut } from './do.ts'
import type { Format } from './do.ts'
import { parseJson } from './input.ts'
import { namedInput } from './named-input.ts'
import type { Terminal } from './output.ts'
import { orProblem, problem } from './problem.ts'
import { readSteps } from './read-steps.ts'
import { idOf, inWorkspace } from './session.ts'
import type { Session } from './session.ts'
import { carryOutSteps } from './steps.ts'

export interface EditWish {
  readonly workspace: string
  readonly format: Format
  readonly as?: string | undefined
  readonly dryRun?: boolean | undefined
}

/** Puts steps from a file at the end of a plan, or into a new one of the name. */
export async function stageSteps(
  plan: string,
  file: string,
  wish: EditWish,
  terminal: Terminal,
): Promise<number> {
  return inWorkspace({ ...wish, rehearse: wish.dryRun }, async (session) => {
    const steps = await readSteps(file, { names: session.names, terminal })
    return carryOutSteps(steps, { ...wish, mode: 'all', plan }, { session, terminal })
  })
}

/** Discards a plan, or opens it again. */
export async function changeState(
  act: 'discard' | 'reopen',
  plan: string,
  wish: EditWish,
  terminal: Terminal,
): Promise<number> {
  return inWorkspace(wish, async (session) =>
    carryOut(`plans.${act}`, { plan: planId(session, plan) }, { ...wish, session, terminal }),
  )
}

/** Takes steps out of a plan, or notes what was done on the platform. */
export async function changeSteps(
  act: 'drop' | 'tick' | 'untick',
  plan: string,
  { step: places, ...wish }: EditWish & { readonly step: readonly string[] },
  terminal: Terminal,
): Promise<number> {
  return inWorkspace(wish, async (session) => {
    const steps = placed(await planView(session, plan), places)
    return act === 'drop'
      ? carryOut('plans.drop-steps', { steps }, { ...wish, session, terminal })
      : carryOut('plans.tick', { steps, done: act === 'tick' }, { ...wish, session, terminal })
  })
}

/** Puts the steps that wait into this order; without places, into the one in which all can be done. */
export async function reorder(
  plan: string,
  places: readonly string[],
  wish: EditWish,
  terminal: Terminal,
): Promise<number> {
  return inWorkspace(wish, async (session) => {
    const view = await planView(session, plan)
    if (places.length === 0 && view.order === null) throw problem('plan.no-order')
    const steps = places.length === 0 ? view.order : placed(view, places)
    const base = view.list.filter(({ state }) => state === 'staged').map(({ id }) => id)
    return carryOut('plans.reorder', { plan: view.id, base, steps }, { ...wish, session, terminal })
  })
}

/** Gives a step another input. */
export async function editStep(
  plan: string,
  { step: place, input, ...wish }: EditWish & { readonly step: string; readonly input: string },
  terminal: Terminal,
): Promise<number> {
  return inWorkspace(wish, async (session) => {
    const view = await planView(session, plan)
    const { id, command, input: base } = stepAt(view, place)
    const named = namedInput(command, parseJson(input, '--input'), session.names)
    return carryOut('plans.edit-step', { step: id, base, input: named }, { ...wish, session, terminal })
  })
}

/** A plan by its id or name. */
export function planId({ names }: Session, plan: string): string {
  return idOf('', names.plan(plan))
}

export async function planView(session: Session, plan: string): Promise<PlanView> {
  return orProblem(await session.call('plans.show', { plan: planId(session, plan) }))
}

/** The ids of the steps at these places. */
export function placed(view: PlanView, places: readonly string[]): readonly string[] {
  return places.map((place) => stepAt(view, place).id)
}

function stepAt({ list }: PlanView, place: string): PlanStepView {
  const found = list.find((each) => String(each.place) === place)
  if (!found) throw problem('plan.no-such-step', { place })
  return found
}
