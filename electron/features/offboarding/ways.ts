import type { Way } from '../../../shared/contract/offboarding.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { invitationState } from '../../../shared/model/invitation.ts'
import type { Member } from '../../../shared/model/member.ts'
import { unknownStatus } from '../../../shared/model/status.ts'
import { classOf, roleOf } from '../../../shared/policy/roles.ts'
import { systemOf } from '../../access/graph.ts'
import { accountPlace, memberPlace } from '../../access/question.ts'
import type { WorkspaceView } from '../../feature.ts'
import { countBelow } from './count-below.ts'
import { hasLeft } from '../../../shared/model/member.ts'
import { isSolePost, postRole } from './posts.ts'

export type RoleWay = Extract<Way, { readonly way: 'role' }>
export type InvitationWay = Extract<Way, { readonly way: 'invitation' }>

/** Every way in that a person has, the most powerful first, or is about to have, through an invitation. */
export interface Ways {
  readonly roles: readonly RoleWay[]
  readonly invitations: readonly InvitationWay[]
}

/** A role that nobody here knows is a way too, and an invitation of such a status: the platform knows what it opens. */
export function waysOf(view: WorkspaceView, member: Member): Ways {
  const { grant } = view.store.referencesTo('member', member.id)
  const below = new Map<number, number>()
  const roles = grant.map((each) => roleWay(view, each, below)).toSorted(byPower)
  return { roles, invitations: invitationsTo(view, member) }
}

function roleWay(
  view: WorkspaceView,
  { member, account, role, raw }: Grant,
  below: Map<number, number>,
): RoleWay {
  const { graph } = view
  const place = accountPlace(graph, account)
  const system = systemOf(graph, place)
  const isThere = (id: string) => {
    const other = view.store.row('member', JSON.stringify([id]))
    return other !== null && !hasLeft(other, view.clock())
  }
  const reaches = () => {
    const known = below.get(place) ?? countBelow(graph, place)
    below.set(place, known)
    return known
  }
  return {
    way: 'role',
    account,
    role,
    class: classOf(system, { role, ...(raw === undefined ? {} : { raw }) }),
    raw: raw ?? null,
    reaches: roleOf(system, role)?.flowsDown === true ? reaches() : 0,
    soleAdmin: role === postRole && isSolePost(graph, memberPlace(graph, member), place, isThere),
  }
}

/** Who can give access before who cannot, then by how far it reaches. */
function byPower(one: RoleWay, other: RoleWay): number {
  return Number(other.role === postRole) - Number(one.role === postRole) || other.reaches - one.reaches
}

function invitationsTo({ store, clock }: WorkspaceView, member: Member): readonly InvitationWay[] {
  const now = clock()
  return [member.email, ...(member.otherEmails ?? [])]
    .flatMap((email) => store.invitationsTo(email))
    .filter((one) => invitationState(one, now) === 'pending' || one.status === unknownStatus)
    .map(({ id, account, role }) => ({ way: 'invitation', invitation: id, account, role }))
}
