import type { Grant } from '../../shared/model/grant.ts'
import type { Duties } from '../../shared/model/finding-settings.ts'
import { roleOf } from '../../shared/policy/roles.ts'
import { systemOf } from '../access/graph.ts'
import { accountsAbove } from '../access/effective.ts'
import { found } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { heldRole, takeAway } from './mending.ts'
import type { World } from './world.ts'

/**
 * One person with two roles over one account that shall be in two hands. They meet on an account where one is held
 * and the other, too, or reaches it from above: one finding for each person and pair of duties.
 */
export const dutiesInOneHand: KindOfFinding = {
  kind: 'duties-in-one-hand',
  *find(world) {
    for (const duties of world.settings.duties) {
      for (const [member, grants] of world.grantsOf) {
        const ones = grants.filter((grant) => isOf(world, grant, duties.system, duties.one))
        if (ones.length === 0) continue
        const others = grants.filter((grant) => isOf(world, grant, duties.system, duties.other))
        if (others.length > 0) yield* meeting(world, member, duties, ones, others)
      }
    }
  },
  /** The second of the two roles is taken away. */
  mend: takeAway,
}

function* meeting(
  world: World,
  member: string,
  { system, one, other }: Duties,
  ones: readonly Grant[],
  others: readonly Grant[],
) {
  const onesOn = new Map(ones.map((grant) => [grant.account, grant]))
  const othersOn = new Map(others.map((grant) => [grant.account, grant]))
  const accounts = new Set<string>()
  const superfluous = new Set<Grant>()
  for (const grant of others) {
    if (!reachedBy(world, grant.account, onesOn, flows(system, one))) continue
    accounts.add(grant.account)
    superfluous.add(grant)
  }
  for (const grant of ones) {
    const from = reachedBy(world, grant.account, othersOn, flows(system, other))
    if (!from) continue
    accounts.add(grant.account)
    superfluous.add(from)
  }
  if (accounts.size === 0) return
  yield found('duties-in-one-hand', [member, system, one, other], {
    members: [member],
    accounts: [...accounts],
    grants: [...superfluous].map(heldRole),
    params: { system, one, other, count: accounts.size },
  })
}

/** The nearest of the grants that reaches the account. */
function reachedBy(
  { graph }: World,
  account: string,
  grants: ReadonlyMap<string, Grant>,
  fromAbove: boolean,
): Grant | undefined {
  const here = grants.get(account)
  if (here || !fromAbove) return here
  for (const place of accountsAbove(graph, graph.accounts.find(account))) {
    const grant = grants.get(graph.accounts.ids[place]!)
    if (grant) return grant
  }
  return undefined
}

function isOf({ graph }: World, grant: Grant, system: Duties['system'], role: string): boolean {
  return grant.role === role && systemOf(graph, graph.accounts.find(grant.account)) === system
}

function flows(system: Duties['system'], role: string): boolean {
  return roleOf(system, role)?.flowsDown ?? false
}
