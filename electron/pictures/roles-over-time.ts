import type { RoleSeries } from '../../shared/contract/pictures.ts'
import type { Grant } from '../../shared/model/grant.ts'
import { systems } from '../../shared/model/system.ts'
import type { System } from '../../shared/model/system.ts'
import { policies } from '../../shared/policy/policies.ts'
import type { RoleShift } from '../store/store.ts'

export interface RolesHeld {
  /** Every role that is held now. */
  readonly grants: Iterable<Grant>
  /** The platform of an account that is there now. */
  readonly systemOf: (account: string) => System | undefined
  /** How it came to that, newest first. */
  readonly history: Iterable<RoleShift>
}

/**
 * How many hold each role of each platform at these moments (ISO 8601, UTC, oldest first): what is held now, and from there
 * back through the record. Begun from the present, a record whose beginning was erased still ends right.
 */
export function rolesOverTime(
  { grants, systemOf, history }: RolesHeld,
  moments: readonly string[],
): readonly RoleSeries[] {
  const gone = new Map<string, System>()
  const held = new Map<string, number>()
  const count = (account: string, role: string, by: number) => {
    const system = systemOf(account) ?? gone.get(account)
    if (system === undefined) return
    const key = keyOf(system, role)
    held.set(key, (held.get(key) ?? 0) + by)
  }
  for (const { account, role } of grants) count(account, role, 1)

  const series = allRoles().map(({ system, role }) => ({
    system,
    role,
    counts: Array.from(moments, () => 0),
  }))
  let place = moments.length - 1
  const noteUntil = (at: string) => {
    for (; place >= 0 && moments[place]! >= at; place -= 1)
      for (const { system, role, counts } of series) counts[place] = held.get(keyOf(system, role)) ?? 0
  }
  for (const shift of history) {
    if (shift.kind === 'account-gone') {
      gone.set(shift.account, shift.system)
      continue
    }
    noteUntil(shift.at)
    count(shift.account, shift.role, -shift.by)
  }
  noteUntil('')
  return series.filter(({ counts }) => counts.some((each) => each !== 0))
}

/** So many moments from one to another, both included, evenly apart. */
export function momentsBetween(from: string, until: string, count: number): readonly string[] {
  const [first, last] = [Date.parse(from), Date.parse(until)]
  return Array.from({ length: count }, (_, place) =>
    new Date(Math.round(first + ((last - first) * place) / (count - 1))).toISOString(),
  )
}

function keyOf(system: System, role: string): string {
  return `${system} ${role}`
}

function allRoles(): readonly { readonly system: System; readonly role: string }[] {
  return systems.flatMap((system) => policies[system].roles.map(({ id }) => ({ system, role: id })))
}
