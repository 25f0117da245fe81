import type { Member } from '../../../shared/model/member.ts'
import { membersReaching } from '../../access/effective.ts'
import { accountPlace } from '../../access/question.ts'
import { emptyReach, gather } from '../../access/reach.ts'
import type { WorkspaceView } from '../../feature.ts'
import { hasLeft } from '../../../shared/model/member.ts'

const mostShown = 10

/**
 * Who could take a post over, at most ten: whoever holds something there or above already, the strongest
 * first, then the rest of the team. Nobody who has left, and no service account.
 */
export function successorsFor(view: WorkspaceView, account: string, leaver: Member): readonly string[] {
  const { graph, store, clock } = view
  const place = accountPlace(graph, account)
  const now = clock()
  const canBe = (member: Member | null) => {
    if (member === null || member.id === leaver.id || member.nature === 'service') return []
    return hasLeft(member, now) ? [] : [member.id]
  }
  const near = membersReaching(graph, place)
    .map((member) => ({ id: graph.members.ids[member]!, strength: strengthAt(member) }))
    .toSorted((one, other) => one.strength - other.strength || (one.id < other.id ? -1 : 1))
    .flatMap(({ id }) => canBe(store.row('member', JSON.stringify([id]))))
  if (near.length >= mostShown || leaver.team === undefined) return near.slice(0, mostShown)
  const team = store.membersOfTeam(leaver.team).flatMap(canBe)
  return [...new Set([...near, ...team])].slice(0, mostShown)

  /** Role bits are in the policy's order, so the lowest is the strongest; held there goes before above. */
  function strengthAt(member: number): number {
    gather(graph, member, place, reach)
    const roles = reach.here | reach.above
    const strongest = roles & -roles
    return strongest * 2 + ((reach.here & strongest) === 0 ? 1 : 0)
  }
}

const reach = emptyReach()
