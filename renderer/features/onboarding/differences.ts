import type { PlannedStep } from '../../../shared/contract/step.ts'
import type { AccessDifference } from '../../../shared/contract/templates.ts'
import type { Account } from '../../../shared/model/account.ts'
import { compareNames } from '../../client/mirror/names.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { pairByPair, subjectOf } from '../bulk/subject.ts'

/**
 * How the second person stands to the first on one account and class of roles. Nothing is taken from
 * them, so only what is lacking or weaker can be copied.
 */
export type Standing = 'lacks' | 'weaker' | 'stronger' | 'more'

export interface Difference extends AccessDifference {
  readonly on: Account
  readonly standing: Standing
  /** The step that gives it; null where there is nothing to give. */
  readonly step: PlannedStep | null
}

/** Differences by platform and name, each with its own step. */
export function differencesOf(
  differences: readonly AccessDifference[],
  steps: readonly PlannedStep[],
  accountOf: (id: string) => Account | undefined,
): readonly Difference[] {
  const stepOf = new Map(
    pairByPair(steps).map((step) => {
      const { account, role } = subjectOf(step)
      return [JSON.stringify([account, role]), step] as const
    }),
  )
  return differences
    .flatMap((difference): readonly Difference[] => {
      const on = accountOf(difference.account)
      if (!on) return []
      const step = stepOf.get(JSON.stringify([difference.account, difference.from])) ?? null
      return [{ ...difference, on, standing: standingOf(on, difference), step }]
    })
    .toSorted(
      (one, other) =>
        Number(one.step === null) - Number(other.step === null) ||
        compareNames(one.on.system, other.on.system) ||
        compareNames(one.on.name, other.on.name),
    )
}

function standingOf({ system }: Account, { from, to }: AccessDifference): Standing {
  if (to === null) return 'lacks'
  if (from === null) return 'more'
  const order = policies[system].roles.map((role) => role.id)
  return order.indexOf(to) > order.indexOf(from) ? 'weaker' : 'stronger'
}

/** What identifies a difference in a choice. */
export function differenceKey({ account, class: ofClass, from }: AccessDifference): string {
  return JSON.stringify([account, ofClass, from])
}
