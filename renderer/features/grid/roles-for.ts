import { kindsOf, rolesInView } from '../palette/roles-in-view.ts'
import { mirrorNow } from './mirror-now.ts'
import type { Target } from './model/placements.ts'
import type { Role } from './model/role-plan.ts'

/** The roles that some account of a target can hold, in the order of the rule books. */
export function rolesFor(target: Target): readonly Role[] {
  const { accountOf } = mirrorNow()
  const accounts = new Set(target.placements.map((placement) => placement.account))
  return rolesInView(kindsOf([...accounts].map(accountOf))).flatMap(({ system, roles }) =>
    roles.map((role) => ({ system, role: role.id })),
  )
}

/**
 * The roles that a letter means for a target: those whose letter it is, and where there are none,
 * those whose letters begin with it.
 */
export function rolesWithLetter(
  target: Target,
  letter: string,
  lettersOf: (role: Role) => string,
): readonly Role[] {
  const roles = rolesFor(target)
  const exact = roles.filter((role) => lettersOf(role) === letter)
  return exact.length > 0 ? exact : roles.filter((role) => lettersOf(role).startsWith(letter))
}
