import type { Account } from '../../shared/model/account.ts'
import type { Member } from '../../shared/model/member.ts'
import type { System } from '../../shared/model/system.ts'
import type { LinesOf } from './columns.ts'

/**
 * How somebody comes to an account. An invitation is no access yet, nor is one whose status nobody knows here. A
 * link of such a status is a line of its own, of nobody: whoever would come by it does not count.
 */
export type ReportAccess = 'direct' | 'inherited' | 'invited' | 'invited-unknown' | 'link-unknown'

/** Whether the route owns the account; `none` where there is no route, or nothing to own. */
export type OwningRoute = 'yes' | 'no' | 'unknown' | 'none'

/** Siblings whom everybody reaches in the same way share their lines. */
export type AccountLines = LinesOf<AccessLine, Account>

/** A member, a role, a route to the account that the line stands for. Nothing is put into words yet. */
export interface AccessLine {
  /** Of the account, whose roles these are. */
  readonly system: System
  /** Null for an invitation to somebody unknown, and for a link. */
  readonly member: Member | null
  /** The address that was invited, else the member's. */
  readonly email: string
  /** Empty for a link. */
  readonly role: string
  /** What the platform adds to the role, or said instead of it. */
  readonly more: string
  readonly access: ReportAccess
  /** What the platform called a status that is unknown here. */
  readonly raw: string
  /** The accounts from the one of the grant down to the one above. */
  readonly via: string
  readonly owning: OwningRoute
  readonly since: string
}

/** What there is to say of nobody. */
export const nobody = {
  member: null,
  email: '',
  role: '',
  more: '',
  raw: '',
  via: '',
  owning: 'none',
  since: '',
} as const satisfies Partial<AccessLine>
