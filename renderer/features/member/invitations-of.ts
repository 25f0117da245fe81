import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import { isOpen } from '../../client/mirror/people-table.ts'

/** Open invitations to any of a member's addresses; one whose day has passed waits no longer. */
export function invitationsOf(graph: Graph, member: Member, now: Date): readonly Invitation[] {
  const addresses = new Set([member.email, ...(member.otherEmails ?? [])].map((each) => each.toLowerCase()))
  const found: Invitation[] = []
  for (let row = 0; row < graph.accounts.length; row += 1) {
    if (!graph.accounts.has(row)) continue
    for (const invitation of graph.invitations.on(graph.accounts.id(row))) {
      if (isOpen(invitation) && addresses.has(invitation.email.toLowerCase()) && !isPast(invitation, now))
        found.push(invitation)
    }
  }
  return found
}

function isPast({ expiresAt }: Invitation, now: Date): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime()
}
