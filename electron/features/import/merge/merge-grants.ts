import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import type { Grant } from '../../../../shared/model/grant.ts'
import { pairKey, quickKey } from '../../../../shared/model/row.ts'
import type { System } from '../../../../shared/model/system.ts'
import { classOf } from '../../../../shared/policy/roles.ts'
import type { Ledger } from './ledger.ts'
import type { Named } from './merge.ts'
import { isStronger } from '../../role-strength.ts'

/**
 * Takes the grants of files in. Another role of a class that the member holds there already is a
 * change of role. Where two addresses turn out to be one member, the stronger of two roles stands.
 */
export function mergeGrants(
  ledger: Ledger<'grant'>,
  current: readonly Grant[],
  incoming: readonly Grant[],
  named: Named,
): readonly Failure[] {
  const held = new Map<string, Grant>()
  const slotOf = (grant: Grant) => `${pairKey(grant.member, grant.account)} ${slotClass(named, grant)}`
  for (const grant of current) {
    const slot = slotOf(grant)
    if (grant.role !== unknownRole || !held.has(slot)) held.set(slot, grant)
  }
  const decided = new Set<string>()
  const warnings: Failure[] = []
  for (const given of incoming) {
    const member = named.member(given.member)
    const account = named.account(given.account)
    const isAsGiven = member === given.member && account === given.account
    const grant = isAsGiven ? given : { ...given, member, account }
    const slot = slotOf(grant)
    const known = ledger.like(grant) ?? held.get(slot)
    const isFirst = !decided.has(slot)
    decided.add(slot)
    if (known && quickKey(known) === quickKey(grant)) {
      const since = sinceOf(known, grant)
      const after = { ...known, ...grant, ...(since === undefined ? {} : { since }) }
      ledger.put(after, given)
      held.set(slot, after)
    } else if (!known) {
      ledger.put(grant, given)
      held.set(slot, grant)
    } else if (isKept(named.accountAt(grant.account)?.system, known, grant, isFirst)) {
      ledger.mention(known, given)
      warnings.push(roleKept(named, known, grant))
    } else {
      if (!isFirst) warnings.push(roleKept(named, grant, known))
      ledger.replace(known, grant, given)
      held.set(slot, grant)
    }
  }
  return warnings
}

/**
 * Google's API has no word for some levels, so a role that it leaves unknown is a level too: the next
 * one it names takes its place.
 */
function slotClass(named: Named, grant: Grant): string {
  const system = named.accountAt(grant.account)?.system
  if (system === undefined) return grant.role
  return system === 'google-ads' && grant.role === unknownRole ? 'level' : classOf(system, grant)
}

function isKept(system: System | undefined, known: Grant, grant: Grant, isFirst: boolean): boolean {
  if (grant.role === unknownRole && known.role !== unknownRole) return true
  return !isFirst && system !== undefined && !isStronger(system, grant.role, known.role)
}

/** A day is less than a moment of the same day. */
function sinceOf(known: Grant, grant: Grant): string | undefined {
  if (known.since && grant.since && known.since.startsWith(grant.since)) return known.since
  return grant.since ?? known.since
}

function roleKept(named: Named, stays: Grant, goes: Grant): Failure {
  return failed('bad-input', 'import.role-kept', {
    member: named.memberAt(stays.member)?.name ?? stays.member,
    account: named.accountAt(stays.account)?.name ?? stays.account,
    role: stays.role,
    other: goes.raw ?? goes.role,
  }).error
}
