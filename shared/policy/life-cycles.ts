import type { InvitationStatus } from '../model/invitation.ts'
import type { LinkStatus } from '../model/link.ts'
import { unknownStatus } from '../model/status.ts'
import type { System } from '../model/system.ts'

/** One step of a life cycle, as the platform allows it. */
export interface Transition<State extends string, Act extends string> {
  readonly act: Act
  /** null: there is nothing yet. */
  readonly from: State | null
  readonly to: State
  /** Whose side does it. */
  readonly by: 'parent' | 'child' | 'sender' | 'invitee'
  readonly source: string
}

/** Where the states of a link, and those of ownership, are written down. */
export const linkSource = 'Google Ads API, ManagerLinkStatus'
export const ownershipSource = 'Google Ads Help 7456532'

export type LinkAct = 'request' | 'accept' | 'refuse' | 'cancel' | 'unlink'

/**
 * Google Ads' ManagerLinkStatus (facts A3). A link that ended starts again with a new request; that the
 * platform makes a new resource of it then is no matter here, where a pair of accounts has one link.
 */
export const linkLifeCycle: readonly Transition<LinkStatus, LinkAct>[] = [
  {
    act: 'request',
    from: null,
    to: 'pending',
    by: 'parent',
    source: 'Google Ads API, linking manager accounts',
  },
  ...(['refused', 'canceled', 'inactive'] as const).map((from) => ({
    act: 'request' as const,
    from,
    to: 'pending' as const,
    by: 'parent' as const,
    source: 'Google Ads API, linking manager accounts',
  })),
  { act: 'accept', from: 'pending', to: 'active', by: 'child', source: 'Google Ads Help 7459601' },
  { act: 'refuse', from: 'pending', to: 'refused', by: 'child', source: 'Google Ads Help 7459601' },
  {
    act: 'cancel',
    from: 'pending',
    to: 'canceled',
    by: 'parent',
    source: 'Google Ads API, ManagerLinkStatus',
  },
  { act: 'unlink', from: 'active', to: 'inactive', by: 'parent', source: 'Google Ads Help 7456531' },
  { act: 'unlink', from: 'active', to: 'inactive', by: 'child', source: 'Google Ads Help 7458428' },
]

/** Where the states of a Business Center's request for an asset are written down (facts C3 and C4). */
export const requestSource = 'TikTok Help, manage assets in Business Center; Business API, relation_status'

export type RequestAct = Exclude<LinkAct, 'unlink'>

/**
 * A Business Center asks for somebody's asset. The asset's side answers: admins of the Business Center that owns
 * it, or the person who made it. An asset that was received is given back by `centers.stop-sharing`.
 */
export const requestLifeCycle: readonly Transition<LinkStatus, RequestAct>[] = linkLifeCycle.flatMap(
  ({ act, ...step }) => (act === 'unlink' ? [] : [{ ...step, act, source: requestSource }]),
)

/**
 * Whether a state may be told as it is. That is no step of a life cycle: whoever looked up what a status without
 * a word of ours means corrects what is known, and does nothing on the platform (docs/decisions/0057). A known
 * state changes by its life cycle only.
 */
export function canBeTold(state: LinkStatus | InvitationStatus): boolean {
  return state === unknownStatus
}

/** What an active link allows besides, without a change of its status (facts A3). */
export const actsOnActiveLink = ['move', 'hide'] as const

/** Everything that can be done to a link in this state; null: the two accounts have no link. */
export function linkActsFrom(state: LinkStatus | null): readonly string[] {
  const told = state !== null && canBeTold(state) ? ['describe'] : []
  return [...actsFrom(linkLifeCycle, state), ...(state === 'active' ? actsOnActiveLink : []), ...told]
}

/** Whether a client of Google Ads has an owner, by its active links: `unknown` where nobody has told. */
export type OwnershipState = 'owned' | 'not-owned' | 'unknown'

export type OwnershipAct = 'give' | 'transfer' | 'remove'

/** Facts A6: one owner at a time; an Admin of the client or of the owning manager sets it. */
export const ownershipLifeCycle: readonly Transition<OwnershipState, OwnershipAct>[] = [
  ...(['not-owned', 'unknown'] as const).map((from) => ({
    act: 'give' as const,
    from,
    to: 'owned' as const,
    by: 'child' as const,
    source: ownershipSource,
  })),
  { act: 'transfer', from: 'owned', to: 'owned', by: 'parent', source: ownershipSource },
  { act: 'remove', from: 'owned', to: 'not-owned', by: 'parent', source: ownershipSource },
]

export type InvitationAct = 'send' | 'resend' | 'revoke' | 'accept' | 'decline'

const invitationSource = 'Google Ads API, managing invitations; AccessInvitationStatus'

/** `expired` is never recorded by Keyholder's own acts: it follows from the clock (see `invitationState`). */
export const invitationLifeCycle: readonly Transition<InvitationStatus, InvitationAct>[] = [
  { act: 'send', from: null, to: 'pending', by: 'sender', source: invitationSource },
  ...(['pending', 'declined', 'revoked', 'expired'] as const).map((from) => ({
    act: 'resend' as const,
    from,
    to: 'pending' as const,
    by: 'sender' as const,
    source: invitationSource,
  })),
  // One of a status that nobody knows here is taken back whatever it was: people who leave must not be let in by it.
  ...(['pending', 'expired', unknownStatus] as const).map((from) => ({
    act: 'revoke' as const,
    from,
    to: 'revoked' as const,
    by: 'sender' as const,
    source: invitationSource,
  })),
  { act: 'accept', from: 'pending', to: 'accepted', by: 'invitee', source: invitationSource },
  { act: 'decline', from: 'pending', to: 'declined', by: 'invitee', source: invitationSource },
]

/**
 * Where an invitation is accepted with the invited address alone, and who says so. Google lets any address
 * accept (facts A1); of the Business Center nothing is said, so nothing is refused there.
 */
export const acceptedByInvitedAlone: Readonly<Partial<Record<System, string>>> = {
  'tiktok-ads-manager': 'TikTok Ads Manager, shared access (document 000), step 4',
}

/** What can be done from a state, each act once, in the order of the cycle. */
export function actsFrom<State extends string, Act extends string>(
  cycle: readonly Transition<State, Act>[],
  state: State | null,
): readonly Act[] {
  return [...new Set(cycle.filter(({ from }) => from === state).map(({ act }) => act))]
}

/** The step that an act takes from a state, or undefined where the platform knows no such step. */
export function transitionOf<State extends string, Act extends string>(
  cycle: readonly Transition<State, Act>[],
  state: State | null,
  act: Act,
): Transition<State, Act> | undefined {
  return cycle.find((step) => step.from === state && step.act === act)
}

/** Everything that can be done to an invitation in this state. */
export function invitationActsFrom(state: InvitationStatus): readonly string[] {
  return [...actsFrom(invitationLifeCycle, state), ...(canBeTold(state) ? ['describe'] : [])]
}
