import type { RemainingWay } from '../../../shared/contract/offboarding.ts'
import { systems } from '../../../shared/model/system.ts'
import { rolesOn } from '../../access/effective.ts'
import type { AccessGraph } from '../../access/graph.ts'
import { memberPlace } from '../../access/question.ts'
import { eachReached } from '../../access/reached.ts'

/** Every account that a role of the member reaches, with the routes. None: the proof that nothing is left. */
export function remainingWays(graph: AccessGraph, member: string): readonly RemainingWay[] {
  const anyRole = systems.map(() => -1)
  const reached = new Set<number>()
  eachReached(graph, memberPlace(graph, member), anyRole, (account) => reached.add(account))
  return [...reached].map((place) => {
    const account = graph.accounts.ids[place]!
    return { account, routes: rolesOn(graph, member, account).flatMap(({ routes }) => routes) }
  })
}
