/** A number that a platform sets, and where it says so (facts A1 and C1). */
export interface Limit {
  readonly most: number
  readonly source: string
}

export const limits = {
  /** Levels of accounts below each other, the top manager and the clients included. */
  depth: { most: 6, source: 'Google Ads Help 7456530; Google Ads API, Shopping campaign management T14' },
  /** Managers directly above a client. */
  managersOfClient: { most: 5, source: 'Google Ads Help 7456530' },
  /** Managers directly above a manager. */
  managersOfManager: { most: 1, source: 'Google Ads Help 7456530' },
  /** Accounts of every status below the top manager. */
  accountsBelowTop: { most: 85_000, source: 'Google Ads Help 7526520' },
  /** Requests of one manager that wait for an answer. A user's report; the error itself is documented. */
  pendingRequests: { most: 20, source: 'Google Ads API, ManagerLinkError.TOO_MANY_INVITES' },
  /** Admins of one Business Center. */
  adminsOfCenter: { most: 20, source: 'TikTok Help, add users to TikTok Business Center' },
  /** Members of one Business Center, admins included. */
  membersOfCenter: { most: 4000, source: 'TikTok Help, add users to TikTok Business Center' },
} as const satisfies Readonly<Record<string, Limit>>

/** Every limit that a change can break; the numbers above and what no number says. */
export const limitNames = [
  'depth',
  'managers-of-client',
  'managers-of-manager',
  'accounts-below-top',
  'twice-in-hierarchy',
  'pending-requests',
  'last-admin-of-manager',
  'last-admin-of-client',
  'left-without-users',
  'last-admin-of-center',
  'admins-of-center',
  'members-of-center',
  'invited-already',
  'has-access-already',
] as const
export type LimitName = (typeof limitNames)[number]

/** Who says that there is such a limit. TikTok names no rule for a last admin: without one nobody could let others in. */
export const limitSources: Readonly<Record<LimitName, string>> = {
  depth: limits.depth.source,
  'managers-of-client': limits.managersOfClient.source,
  'managers-of-manager': limits.managersOfManager.source,
  'accounts-below-top': limits.accountsBelowTop.source,
  'twice-in-hierarchy': 'Google Ads Help 7456530',
  'pending-requests': limits.pendingRequests.source,
  'last-admin-of-manager': 'Google Ads API, CustomerUserAccessError',
  'last-admin-of-client': 'Google Ads API, CustomerUserAccessError',
  'left-without-users': 'Google Ads Help 7458428',
  'last-admin-of-center': 'Keyholder, decision 0035',
  'admins-of-center': limits.adminsOfCenter.source,
  'members-of-center': limits.membersOfCenter.source,
  'invited-already': 'Google Ads API, AccessInvitationError',
  'has-access-already': 'Google Ads API, AccessInvitationError',
}

/** Days after which Google lets an invitation, and a request for a second approval, expire. */
export const googleInvitationDays = 20
export const googleApprovalDays = 20
