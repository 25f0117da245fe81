import { isDeepStrictEqual } from 'node:util'
import { failed } from '../../../shared/contract/failure.ts'
import type { FailureDetail } from '../../../shared/contract/failure.ts'
import type { PlanRow, StepRow } from '../../../shared/model/plan.ts'
import { toTry } from './plan-rows.ts'

/*
 * Two windows edit the same thing: each says what it began from, and the later one is refused with what is
 * there now (docs/decisions/0033). Whoever wants what is there already is refused nothing.
 */

type Refused = ReturnType<typeof failed> | null

/** Why a plan's name and note cannot become what is `set`: one of these is no longer as in `base`. */
export function planMovedOn(
  plan: PlanRow,
  base: { readonly name: string; readonly note: string | null },
  set: { readonly name?: string | undefined; readonly note?: string | null | undefined },
): Refused {
  for (const field of ['name', 'note'] as const) {
    const current = plan[field] ?? null
    if (set[field] === undefined || set[field] === current || base[field] === current) continue
    const details = { plan: plan.id, field, current }
    return field === 'name'
      ? failed('conflict', 'plan.name-moved-on', details)
      : failed('conflict', 'plan.note-moved-on', details)
  }
  return null
}

/** Why a step cannot get another input: its input is no longer `base`. */
export function stepMovedOn(step: StepRow, base: object, wanted: object): Refused {
  const { input: current } = toTry(step)
  if (isDeepStrictEqual(current, base) || isDeepStrictEqual(current, wanted)) return null
  const details = { step: step.id, place: step.place, current: current as FailureDetail }
  return failed('conflict', 'step.moved-on', details)
}

/** Why waiting steps cannot be put in another order: it is no longer the order in `base`. */
export function orderMovedOn(
  current: readonly string[],
  base: readonly string[],
  wanted: readonly string[],
): Refused {
  if (isDeepStrictEqual(current, base) || isDeepStrictEqual(current, wanted)) return null
  return failed('conflict', 'plan.order-moved-on', { steps: [...current] })
}
