import { accountKinds } from '../../shared/model/account.ts'
import type { AccountKind } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import { roleOf } from '../../shared/policy/roles.ts'
import { flowingRoles, ownerYes, rolesOfMask } from '../access/codes.ts'
import { systemOf } from '../access/graph.ts'
import type { Arrival } from '../access/reached.ts'
import { accountsAbove } from '../access/effective.ts'
import { found } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { heldRole, takeAway } from './mending.ts'
import { lostWithout, together } from './served.ts'
import type { World } from './world.ts'

/**
 * Roles held on an account where the person has one of the same class from above that does the same work there and
 * below: somebody will take the one away and believe that it is done. On a client the direct role also lets its holder
 * decide about other people, which the same level from above often does not (decision 0006); where that is all that
 * would be lost it is a duplicate still, and the finding says what goes with it.
 */
export const duplicateAccess: KindOfFinding = {
  kind: 'duplicate-access',
  *find(world) {
    for (const grants of world.grantsOf.values()) {
      // Who holds one role has no other.
      if (grants.length < 2) continue
      for (const grant of grants) {
        const from = doneAbove(world, grant)
        if (from === null) continue
        yield found('duplicate-access', [grant.member, grant.account, grant.role], {
          members: [grant.member],
          accounts: [grant.account],
          grants: [heldRole(grant)],
          from: from.account,
          ...(from.lost.length > 0 ? { says: 'people', lost: from.lost } : {}),
          params: { system: from.system, role: grant.role, inherited: from.role },
        })
      }
    }
  },
  mend: takeAway,
}

function doneAbove(world: World, grant: Grant) {
  const { graph } = world
  const account = graph.accounts.find(grant.account)
  const system = systemOf(graph, account)
  const kind = accountKinds[graph.kind.data[account]!]!
  const held = roleOf(system, grant.role)
  if (!held) return null
  const member = graph.members.find(grant.member)
  for (const { above, arrival } of waysDown(world, account, kind)) {
    const roles = graph.holdings.rolesOf(member, above) & flowingRoles[graph.system.data[account]!]!
    if (roles === 0) continue
    for (const role of rolesOfMask(system, roles)) {
      if (roleOf(system, role)!.class !== held.class) continue
      const lost = lostOf(world, grant, lostWithout({ system, kind }, role, arrival, grant.role))
      if (lost.every(isAboutPeople)) return { account: graph.accounts.ids[above]!, role, system, lost }
    }
  }
  return null
}

/** Actions that would be lost, each once. What wants a role of another class beside this one is not, where there is none. */
function lostOf(world: World, grant: Grant, acts: readonly string[]): readonly string[] {
  const lost = hasCompany(world, grant) ? acts : acts.filter((act) => !act.includes(together))
  return [...new Set(lost.map((act) => act.split(' ')[0]!))]
}

function hasCompany({ graph, grantsOf }: World, { member, account, role }: Grant): boolean {
  const place = graph.accounts.find(account)
  const system = systemOf(graph, place)
  const ofClass = roleOf(system, role)!.class
  const near = new Set(accountsAbove(graph, place).map((each) => graph.accounts.ids[each]!))
  return grantsOf
    .get(member)!
    .some((other) => near.has(other.account) && roleOf(system, other.role)?.class !== ofClass)
}

function isAboutPeople(action: string): boolean {
  return action.startsWith('user.')
}

/**
 * Accounts above, with how roles arrive from there. A manager owns itself, a client is owned through one link. In a
 * Business Center only a group hands the roles of an asset down, whatever the terms of sharing.
 */
function* waysDown({ graph }: World, account: number, kind: AccountKind) {
  const { edges } = graph
  for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    if (edges.alive.data[edge] === 0) continue
    const parent = edges.parent.data[edge]!
    const arrival: Arrival = kind === 'manager' || edges.owner.data[edge] === ownerYes ? 'owning' : 'above'
    switch (systemOf(graph, account)) {
      case 'google-ads':
        for (const above of accountsAbove(graph, parent)) if (above !== account) yield { above, arrival }
        break
      case 'tiktok-business-center':
        if (accountKinds[graph.kind.data[parent]!] === 'account-group')
          yield { above: parent, arrival: 'above' as const }
        break
      case 'tiktok-ads-manager':
    }
  }
}
