import { classOf } from '../../../shared/policy/roles.ts'
import { cellCache } from './cells.ts'
import { mirrorNow } from './mirror-now.ts'
import { givable, strength } from './model/cell-content.ts'
import { fillTargets } from './model/fill.ts'
import type { Fill, RoleTarget } from './model/fill.ts'
import type { Axes, Placement } from './model/placements.ts'
import type { Role } from './model/role-plan.ts'

/** What a fill would give, as far as is known at this moment. */
export function fillNow(fill: Fill, axes: Axes): readonly RoleTarget[] | { readonly tooMany: number } {
  return fillTargets(fill, axes, { rolesAt })
}

/** The roles granted in a cell; where there are none, those that reach it, the strongest of each class. */
function rolesAt({ account, member }: Placement): readonly Role[] {
  const { accountOf, grantsOnAccount } = mirrorNow()
  const system = accountOf(account)?.system
  if (!system) return []
  const here = grantsOnAccount(account)
    .filter((grant) => grant.member === member)
    .map(({ role }) => role)
  const held = here.length > 0 ? here : (cellCache.content(account, member)?.above ?? [])
  const classes = new Set<string>()
  return held
    .filter(givable)
    .toSorted((a, b) => strength(system, a) - strength(system, b))
    .map((role) => ({ system, role }))
    .filter((role) => {
      const known = classes.has(classOf(system, role))
      classes.add(classOf(system, role))
      return !known
    })
}
