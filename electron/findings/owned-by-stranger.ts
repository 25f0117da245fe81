import { kindCodes, ownerYes } from '../access/codes.ts'
import { accountsAbove } from '../access/effective.ts'
import { adminsHere } from './admins.ts'
import { isAllowed } from './domains.ts'
import { found } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { step } from './mending.ts'
import type { World } from './world.ts'

/**
 * Clients owned by a manager on which, and above which, nobody of ours is Admin: whoever is there can take the client
 * away from us (facts A6). Ours are people who are there and, where domains are set, of one of them.
 */
export const ownedByStranger: KindOfFinding = {
  kind: 'owned-by-stranger',
  *find(world) {
    const { edges, kind, accounts } = world.graph
    const isOurs = oursIn(world)
    for (let edge = 0; edge < edges.parent.length; edge++) {
      const [owner, client] = [edges.parent.data[edge]!, edges.child.data[edge]!]
      if (edges.alive.data[edge] === 0 || edges.owner.data[edge] !== ownerYes) continue
      if (kind.data[client] !== kindCodes.client || isOurs(owner)) continue
      const [id, parent] = [accounts.ids[client]!, accounts.ids[owner]!]
      yield found('owned-by-stranger', [id, parent], { accounts: [id], links: [{ parent, child: id }] })
    }
  },
  /** To the first manager of ours that is linked to the client already. */
  mend({ links }, world) {
    const isOurs = oursIn(world)
    return links.flatMap(({ child }) => {
      const to = managersAbove(world, child).find(isOurs)
      const manager = to === undefined ? undefined : world.graph.accounts.ids[to]!
      return manager === undefined ? [] : [step('ownership.transfer', { account: child, to: manager })]
    })
  },
}

function oursIn(world: World): (manager: number) => boolean {
  const known = new Map<number, boolean>()
  const { graph, memberById, settings } = world
  const isOne = (member: number) =>
    isAllowed(settings, memberById.get(graph.members.ids[member]!)?.email ?? '')
  return (manager) => {
    const before = known.get(manager)
    if (before !== undefined) return before
    const is = accountsAbove(graph, manager).some((each) => adminsHere(world, each).present.some(isOne))
    known.set(manager, is)
    return is
  }
}

/** In the order of their ids, so that the mend is the same each time. */
function managersAbove({ graph }: World, child: string): readonly number[] {
  const { edges, accounts } = graph
  const managers: number[] = []
  for (let edge = edges.firstUp.data[accounts.find(child)]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    if (edges.alive.data[edge] !== 0) managers.push(edges.parent.data[edge]!)
  }
  return managers.toSorted((one, other) => (accounts.ids[one]! < accounts.ids[other]! ? -1 : 1))
}
