import { invitationState } from '../../../shared/model/invitation.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { MirrorState } from '../../client/mirror.ts'

/** Who has to act next; of an expired invitation only its sender can, and what a status means somebody looks up. */
export const waitsFor = ['client', 'manager', 'invitee', 'sender', 'whoever-knows'] as const
export type WaitsFor = (typeof waitsFor)[number]

/** A link request or an invitation that is not settled. */
export type Waiting = {
  readonly id: string
  readonly waitsFor: WaitsFor
  /** When it was asked or sent, and until when it can be accepted; null where nobody knows or none is set. */
  readonly since: number | null
  readonly until: number | null
} & (
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
)

type Known = Pick<MirrorState, 'accountOf' | 'parentsOf'>

/** Link requests, with who has to answer each. */
export function waitingLinks(known: Known, links: readonly Link[]): readonly Waiting[] {
  return links.map((link) => ({
    kind: 'link',
    id: `link ${link.parent} ${link.child}`,
    waitsFor: link.raw === undefined ? whoAnswers(known, link) : 'whoever-knows',
    since: momentOf(link.askedAt),
    until: null,
    link,
  }))
}

/** Invitations that nobody has answered, at a moment (milliseconds since 1970). */
export function waitingInvitations(invitations: readonly Invitation[], now: number): readonly Waiting[] {
  return invitations.map((invitation) => ({
    kind: 'invitation',
    id: `invitation ${invitation.id}`,
    waitsFor: whoSettles(invitation, now),
    since: momentOf(invitation.sentAt),
    until: momentOf(invitation.expiresAt),
    invitation,
  }))
}

function whoSettles(invitation: Invitation, now: number): WaitsFor {
  if (invitation.raw !== undefined) return 'whoever-knows'
  return invitationState(invitation, now) === 'expired' ? 'sender' : 'invitee'
}

/** A manager answers for itself and for a client that it owns (Google Ads Help 7459601). */
function whoAnswers({ accountOf, parentsOf }: Known, { child }: Link): WaitsFor {
  if (accountOf(child)?.kind === 'manager') return 'manager'
  const owned = parentsOf(child).some(({ status, owner }) => status === 'active' && owner === 'yes')
  return owned ? 'manager' : 'client'
}

function momentOf(moment: string | undefined): number | null {
  return moment === undefined ? null : Date.parse(moment)
}
