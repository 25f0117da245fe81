import { rolesOfMask } from '../../../electron/access/codes.ts'
import type { AccessGraph } from '../../../electron/access/graph.ts'
import { systemOf } from '../../../electron/access/graph.ts'
import { eachReached } from '../../../electron/access/reached.ts'
import { systems } from '../../../shared/model/system.ts'

/** Every account that the member's roles reach, with the roles, and neither route nor order. */
export function effectiveRoles(graph: AccessGraph, member: string): ReadonlyMap<string, readonly string[]> {
  const anyRole = systems.map(() => -1)
  const masks = new Map<number, number>()
  eachReached(graph, graph.members.find(member), anyRole, (account, roles) => {
    masks.set(account, (masks.get(account) ?? 0) | roles)
  })
  return new Map(
    [...masks].map(([account, roles]) => [
      graph.accounts.ids[account]!,
      rolesOfMask(systemOf(graph, account), roles),
    ]),
  )
}
