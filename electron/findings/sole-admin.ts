import { kindCodes, ownerYes } from '../access/codes.ts'
import { systemOf } from '../access/graph.ts'
import { ownerOf } from '../access/routes.ts'
import { accountsAbove } from '../access/effective.ts'
import { accountsOf } from './accounts-of.ts'
import { adminsHere } from './admins.ts'
import type { Admins } from './admins.ts'
import { found, mendedByPeople } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import type { World } from './world.ts'

/**
 * Managers, Business Centers and ad accounts of TikTok Ads Manager that one person alone could let others into, or
 * where everybody who could has left. Admins of managers above count: they may do the same there (decision 0003).
 */
export const soleAdmin: KindOfFinding = {
  kind: 'sole-admin',
  *find(world) {
    for (const account of accountsOf(world, ['manager', 'business-center', 'ad-account'])) {
      if (world.graph.kind.data[account] === kindCodes['ad-account'] && isAsset(world, account)) continue
      yield* lonely(world, 'sole-admin', account, accountsAbove(world.graph, account))
    }
  },
  mend: mendedByPeople,
}

/** The same of clients that no manager is known to own: an owner's admins could help, others' could not. */
export const soleAdminOfClient: KindOfFinding = {
  kind: 'sole-admin-of-client',
  *find(world) {
    for (const account of accountsOf(world, ['client'])) {
      if (world.graph.holdings.firstOfAccount.data[account] === -1) continue
      if (ownerOf(world.graph, account) === -1)
        yield* lonely(world, 'sole-admin-of-client', account, [account])
    }
  },
  mend: mendedByPeople,
}

/**
 * Managers that own clients and have one admin of their own, though somebody above could help: what an owner's
 * admin does to people wants the approval of a second one (facts A9).
 */
export const secondAdminMissing: KindOfFinding = {
  kind: 'second-admin-missing',
  *find(world) {
    const { graph } = world
    for (const account of accountsOf(world, ['manager'])) {
      const [admin, second] = adminsHere(world, account).present
      if (admin === undefined || second !== undefined || !ownsClients(world, account)) continue
      const above = accountsAbove(graph, account).flatMap((each) => adminsHere(world, each).present)
      if (new Set(above).size < 2) continue
      yield found('second-admin-missing', [graph.accounts.ids[account]!], {
        members: [graph.members.ids[admin]!],
        accounts: [graph.accounts.ids[account]!],
      })
    }
  },
  mend: mendedByPeople,
}

function* lonely(
  world: World,
  kind: 'sole-admin' | 'sole-admin-of-client',
  account: number,
  counted: readonly number[],
) {
  const { graph } = world
  const all: readonly Admins[] = counted.map((each) => adminsHere(world, each))
  const present = new Set(all.flatMap((admins) => admins.present))
  const gone = new Set(all.flatMap((admins) => admins.gone))
  if (present.size > 1 || present.size + gone.size === 0) return
  const hasLeft = present.size === 0
  const id = graph.accounts.ids[account]!
  yield found(kind, [id], {
    ...(hasLeft ? { says: 'left' } : {}),
    members: [...(hasLeft ? gone : present)].map((member) => graph.members.ids[member]!),
    accounts: [id],
  })
}

/** An ad account of a Business Center has its admins there. */
function isAsset({ graph }: World, account: number): boolean {
  return systemOf(graph, account) !== 'tiktok-ads-manager'
}

function ownsClients({ graph }: World, account: number): boolean {
  const { edges, kind } = graph
  for (let edge = edges.firstDown.data[account]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
    const owns = edges.alive.data[edge] !== 0 && edges.owner.data[edge] === ownerYes
    if (owns && kind.data[edges.child.data[edge]!] === kindCodes.client) return true
  }
  return false
}
