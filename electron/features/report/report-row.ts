/** The columns of the access report, from left to right. */
export const reportColumns = [
  'member',
  'email',
  'team',
  'left-on',
  'system',
  'account',
  'external-id',
  'kind',
  'account-status',
  'role',
  'access',
  'via',
  'owning-route',
  'since',
] as const

/**
 * How somebody comes to an account. An invitation is no access yet, nor is one whose status nobody knows here. A
 * link of such a status is a line of its own, of nobody: whoever would come by it does not count.
 */
export type ReportAccess = 'direct' | 'inherited' | 'invited' | 'invited-unknown' | 'link-unknown'

/** Whether the route owns the account; `none` where there is no route, or nothing to own. */
export type OwningRoute = 'yes' | 'no' | 'unknown' | 'none'

/** One line of the access report: a member, an account, a role, a route. Words are not translated yet. */
export interface ReportRow {
  readonly member: string
  readonly email: string
  readonly team: string
  readonly 'left-on': string
  readonly system: string
  readonly account: string
  readonly 'external-id': string
  readonly kind: string
  readonly 'account-status': string
  readonly role: string
  readonly access: ReportAccess
  /** What the platform called a status that is unknown here; it stands with the access. */
  readonly raw?: string | undefined
  readonly via: string
  readonly 'owning-route': OwningRoute
  readonly since: string
}
