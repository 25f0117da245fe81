import type { Account } from '../../../shared/model/account.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import { systems } from '../../../shared/model/system.ts'
import type { Route } from '../../../shared/model/verdict.ts'
import { peopleOn } from '../../access/effective.ts'
import type { AccessGraph } from '../../access/graph.ts'
import { plainEmail } from '../../access/identity.ts'
import { activeLinks, owningRoute } from './owning-route.ts'
import type { ReportRow } from './report-row.ts'

/** What the report is about; everything where nothing is named. */
export interface ReportFilter {
  readonly accounts?: readonly string[] | undefined
  readonly members?: readonly string[] | undefined
}

export interface ReportSource {
  readonly graph: AccessGraph
  readonly rows: WorkspaceRows
  /** Invitations that end before it are over. ISO 8601, UTC. */
  readonly now: string
  /** By whose alphabet names are in order. */
  readonly language: Language
}

/**
 * Who holds what: a row for each member, account, role and route, account by account in the order of
 * platform and name, people in the order of their names, and behind them who is invited, and links whose status
 * nobody knows here. One account
 * is looked at after the other, so that the report can be longer than memory.
 */
export function* accessRows(
  { graph, rows, now, language }: ReportSource,
  filter: ReportFilter,
): Iterable<ReportRow> {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const byName = (one: Member, other: Member) =>
    compare(one.name, other.name) || compare(one.email, other.email)
  const accounts = new Map(rows.account.map((account) => [account.id, account]))
  const members = new Map(rows.member.map((member) => [member.id, member]))
  const byEmail = new Map(
    rows.member.flatMap((member) => addressesOf(member).map((email) => [email, member] as const)),
  )
  const wantedMembers = filter.members && new Set(filter.members)
  const isWanted = (member: string | undefined) =>
    !wantedMembers || (member !== undefined && wantedMembers.has(member))
  const grants = new Map(rows.grant.map((grant) => [grantKey(grant), grant]))
  const unknown = grouped(
    rows.grant.filter(({ role }) => role === unknownRole),
    ({ account }) => account,
  )
  const invitations = grouped(
    rows.invitation.filter((one) => isPending(one, now) || one.raw !== undefined),
    ({ account }) => account,
  )
  const links = activeLinks(rows.link)
  const unknownLinks = grouped(
    rows.link.filter(({ raw }) => raw !== undefined),
    ({ child }) => child,
  )
  const kindOf = (id: string) => accounts.get(id)?.kind
  const nameOf = (id: string) => accounts.get(id)?.name || id

  for (const account of inOrder(rows.account, filter.accounts, compare)) {
    const about = aboutAccount(account)
    const known = peopleOn(graph, account.id).map(({ member, roles }) => ({
      member: members.get(member)!,
      rows: roles.flatMap(({ role, routes }) =>
        routes.map((route) => routeRow(account, role, route, member)),
      ),
    }))
    const raw = (unknown.get(account.id) ?? []).map((grant) => ({
      member: members.get(grant.member)!,
      rows: [
        {
          role: roleText(grant),
          access: 'direct',
          via: '',
          'owning-route': 'none',
          since: grant.since ?? '',
        } as const,
      ],
    }))
    for (const person of [...known, ...raw].toSorted((one, other) => byName(one.member, other.member))) {
      if (!isWanted(person.member.id)) continue
      for (const row of person.rows) yield { ...aboutMember(person.member), ...about, ...row }
    }
    for (const invitation of invitations.get(account.id) ?? []) {
      const member = byEmail.get(plainEmail(invitation.email))
      if (isWanted(member?.id)) yield { ...invitedRow(invitation, member), ...about, ...offerOf(invitation) }
    }
    if (wantedMembers) continue
    for (const link of unknownLinks.get(account.id) ?? []) {
      yield { ...nobody, ...about, ...notCounted(link, nameOf(link.parent)) }
    }
  }

  function routeRow(account: Account, role: string, route: Route, member: string) {
    const [start = account.id] = route.accounts
    const grant = grants.get(grantKey({ member, account: start, role }))
    return {
      role: grant ? roleText(grant) : role,
      access: route.accounts.length === 1 ? 'direct' : 'inherited',
      via: route.accounts.slice(0, -1).map(nameOf).join(' › '),
      'owning-route': owningRoute(route, kindOf, account.system, links),
      since: grant?.since ?? '',
    } as const
  }
}

function inOrder(
  accounts: readonly Account[],
  wanted: readonly string[] | undefined,
  compare: (one: string, other: string) => number,
): readonly Account[] {
  const ids = wanted && new Set(wanted)
  return accounts
    .filter(({ id }) => !ids || ids.has(id))
    .toSorted(
      (one, other) =>
        systems.indexOf(one.system) - systems.indexOf(other.system) ||
        compare(one.name, other.name) ||
        (one.id < other.id ? -1 : 1),
    )
}

function aboutAccount(account: Account) {
  return {
    system: account.system,
    account: account.name,
    'external-id': account.externalId ?? '',
    kind: account.kind,
    'account-status': account.status ?? '',
  }
}

function aboutMember({ name, email, team, leftOn }: Member) {
  return { member: name, email, team: team ?? '', 'left-on': leftOn ?? '' }
}

const nobody = { member: '', email: '', team: '', 'left-on': '' } as const

function invitedRow({ email }: Invitation, member: Member | undefined) {
  return member ? { ...aboutMember(member), email } : { ...nobody, email }
}

function offerOf({ role, sentAt, raw }: Invitation) {
  const access = raw === undefined ? 'invited' : 'invited-unknown'
  return { role, access, raw, via: '', 'owning-route': 'none', since: sentAt ?? '' } as const
}

function notCounted({ raw }: Link, via: string) {
  return { role: '', access: 'link-unknown', raw, via, 'owning-route': 'none', since: '' } as const
}

function grantKey({ member, account, role }: Grant): string {
  return JSON.stringify([member, account, role])
}

/** A role with what the platform adds to it, or said instead of it. */
function roleText({ role, raw, detail }: Grant): string {
  const more = [role === unknownRole ? raw : undefined, detail].filter((part) => part !== undefined)
  return more.length === 0 ? role : `${role} (${more.join(', ')})`
}

function isPending({ status, expiresAt }: Invitation, now: string): boolean {
  return status === 'pending' && (expiresAt === undefined || Date.parse(expiresAt) > Date.parse(now))
}

function addressesOf({ email, otherEmails = [] }: Member): readonly string[] {
  return [email, ...otherEmails].map(plainEmail)
}

function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, keyOf)
}
