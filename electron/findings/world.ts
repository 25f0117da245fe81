import type { FindingSettings } from '../../shared/model/finding-settings.ts'
import type { Grant } from '../../shared/model/grant.ts'
import { invitationState } from '../../shared/model/invitation.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Link } from '../../shared/model/link.ts'
import { hasLeft } from '../../shared/model/member.ts'
import type { Member } from '../../shared/model/member.ts'
import type { AccessGraph } from '../access/graph.ts'

/** In milliseconds. */
export const dayLength = 24 * 60 * 60 * 1000

/** What findings are looked for in. Accounts and active links are in the graph; of 88,000 no row is read. */
export interface Workspace {
  readonly graph: AccessGraph
  readonly members: readonly Member[]
  readonly grants: readonly Grant[]
  readonly invitations: readonly Invitation[]
  /** Requests that wait for an answer. */
  readonly pendingLinks: readonly Link[]
  /** When a finished review last kept a role, by `heldKey`; null where none was ever finished. */
  readonly lastKept: ReadonlyMap<string, string> | null
}

/** A workspace at a moment, indexed once for all kinds of finding. */
export interface World extends Workspace {
  readonly settings: FindingSettings
  /** Milliseconds since 1970. */
  readonly now: number
  readonly memberById: ReadonlyMap<string, Member>
  readonly grantsOf: ReadonlyMap<string, readonly Grant[]>
  /** Invitations that can still be accepted. */
  readonly open: readonly Invitation[]
  /** By the graph's place of a member: 1 for a person who is there, who can be relied on to act. */
  readonly present: Uint8Array
}

export function worldOf(workspace: Workspace, settings: FindingSettings, now: number): World {
  const { graph, members, grants, invitations } = workspace
  const grantsOf = new Map<string, Grant[]>()
  for (const grant of grants) {
    const known = grantsOf.get(grant.member)
    if (known) known.push(grant)
    else grantsOf.set(grant.member, [grant])
  }
  const present = new Uint8Array(graph.memberExists.length)
  for (const member of members) {
    const place = graph.members.find(member.id)
    if (place !== -1 && member.nature !== 'service' && !hasLeft(member, now)) present[place] = 1
  }
  return {
    ...workspace,
    settings,
    now,
    memberById: new Map(members.map((member) => [member.id, member])),
    grantsOf,
    open: invitations.filter((invitation) => invitationState(invitation, now) === 'pending'),
    present,
  }
}
