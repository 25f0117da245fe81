import type { Account } from '../../shared/model/account.ts'
import { unknownRole } from '../../shared/model/grant.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Language } from '../../shared/model/language.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { systems } from '../../shared/model/system.ts'
import { addressesOf, plainEmail } from '../access/identity.ts'
import { activeLinks } from './owning-route.ts'
import type { ActiveLinks } from './owning-route.ts'
import type { ReportSource } from './source.ts'

/** A workspace in the order of a report, and looked up from all sides. Made once for a report. */
export interface Indexed extends ReportSource {
  /** By platform, then by name as the language orders names. */
  readonly ordered: readonly Account[]
  readonly accountOf: (id: string) => Account | undefined
  readonly memberOf: (id: string) => Member | undefined
  /** By any address. */
  readonly memberByEmail: (email: string) => Member | undefined
  readonly byName: (one: Member, other: Member) => number
  /** The same order as numbers, for a list of each account. */
  readonly placeOf: (member: Member) => number
  readonly grantOf: (member: string, account: string, role: string) => Grant | undefined
  /** Roles that nobody knows here, by account. */
  readonly unknownRoles: (account: string) => readonly Grant[]
  readonly unknownLinks: (child: string) => readonly Link[]
  /** Those that can still be accepted, and those whose status nobody knows here. */
  readonly invitations: (account: string) => readonly Invitation[]
  readonly links: ActiveLinks
}

/** Looks at every row once. */
export function indexed(source: ReportSource, language: Language): Indexed {
  const { rows, now } = source
  const { compare } = new Intl.Collator(language, { numeric: true })
  const accounts = new Map(rows.account.map((account) => [account.id, account]))
  const members = new Map(rows.member.map((member) => [member.id, member]))
  const byEmail = new Map(
    rows.member.flatMap((member) => addressesOf(member).map((email) => [email, member] as const)),
  )
  const byName = (one: Member, other: Member) =>
    compare(one.name, other.name) || compare(one.email, other.email)
  const places = new Map(rows.member.toSorted(byName).map((member, place) => [member, place]))
  const grants = new Map<string, Map<string, Grant[]>>()
  for (const grant of rows.grant) {
    const ofMember = grants.get(grant.member) ?? new Map<string, Grant[]>()
    grants.set(grant.member, ofMember)
    const there = ofMember.get(grant.account)
    if (there) there.push(grant)
    else ofMember.set(grant.account, [grant])
  }
  const unknownRoles = Map.groupBy(
    rows.grant.filter(({ role }) => role === unknownRole),
    ({ account }) => account,
  )
  const unknownLinks = Map.groupBy(
    rows.link.filter(({ raw }) => raw !== undefined),
    ({ child }) => child,
  )
  const invitations = Map.groupBy(
    rows.invitation.filter((one) => isOpen(one, now) || one.raw !== undefined),
    ({ account }) => account,
  )
  return {
    ...source,
    ordered: rows.account.toSorted(
      (one, other) =>
        systems.indexOf(one.system) - systems.indexOf(other.system) ||
        compare(one.name, other.name) ||
        (one.id < other.id ? -1 : 1),
    ),
    accountOf: (id) => accounts.get(id),
    memberOf: (id) => members.get(id),
    memberByEmail: (email) => byEmail.get(plainEmail(email)),
    byName,
    placeOf: (member) => places.get(member)!,
    grantOf: (member, account, role) =>
      grants
        .get(member)
        ?.get(account)
        ?.find((grant) => grant.role === role),
    unknownRoles: (account) => unknownRoles.get(account) ?? none,
    unknownLinks: (child) => unknownLinks.get(child) ?? none,
    invitations: (account) => invitations.get(account) ?? none,
    links: activeLinks(rows.link),
  }
}

const none: readonly never[] = []

function isOpen({ status, expiresAt }: Invitation, now: number): boolean {
  return status === 'pending' && (expiresAt === undefined || Date.parse(expiresAt) > now)
}
