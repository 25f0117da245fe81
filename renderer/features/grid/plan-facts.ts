import { judgementOf } from './judgements.ts'
import { mirrorNow } from './mirror-now.ts'
import type { Target } from './model/placements.ts'
import { planRole } from './model/role-plan.ts'
import type { Role, RolePlan } from './model/role-plan.ts'

/** What placing a role on a target would do, as far as is known at this moment. */
export function planNow(role: Role, target: Target): RolePlan {
  const { accountOf, grantsOnAccount } = mirrorNow()
  return planRole(role, target, {
    accountOf,
    grantsOnAccount,
    judged: (placement) => judgementOf(role, placement),
  })
}
