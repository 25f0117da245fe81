import { planModeNow } from '../../client/plan-mode.ts'
import { judgementOf } from './judgements.ts'
import { mirrorNow } from './mirror-now.ts'
import { plannedFor } from '../../client/planned-access.ts'
import { plannedNow } from '../../client/use-planned-access.ts'
import type { Placement, Target } from './model/placements.ts'
import { planRole } from './model/role-plan.ts'
import type { Role, RolePlan } from './model/role-plan.ts'

/** What placing a role on a target would do, as far as is known at this moment. */
export function planNow(role: Role, target: Target): RolePlan {
  const { accountOf, grantsOnAccount } = mirrorNow()
  return planRole(role, target, {
    accountOf,
    grantsOnAccount,
    judged: (placement) => judgementOf(role, placement),
    planned: (placement) => isPlanned(role, placement),
    staging: planModeNow() !== null,
  })
}

function isPlanned({ role }: Role, { account, member }: Placement): boolean {
  const planned = plannedNow().on(account)
  const who = planned.length === 0 ? undefined : mirrorNow().memberOf(member)
  return (
    who !== undefined && plannedFor(planned, who).some((one) => one.change !== 'take' && one.role === role)
  )
}
