import type { Account } from '../../shared/model/account.ts'
import { unknownRole } from '../../shared/model/grant.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Member } from '../../shared/model/member.ts'
import type { EffectiveRole, Route } from '../../shared/model/verdict.ts'
import { peopleOn, rolesOn } from '../access/effective.ts'
import { nobody } from './access-line.ts'
import type { AccessLine } from './access-line.ts'
import type { Chosen } from './chosen.ts'
import type { Indexed } from './indexed.ts'
import { owningRoute } from './owning-route.ts'

/**
 * Who holds what on one account: a line for each member, role and route, people in the order of their names, and
 * behind them who is invited, and links whose status nobody knows here.
 */
export function linesOfAccount(world: Indexed, account: Account, chosen: Chosen): readonly AccessLine[] {
  const lines: AccessLine[] = []
  const add = (line: AccessLine) => {
    if (chosen.line(line)) lines.push(line)
  }
  const known = peopleOn(world.graph, account.id).map(({ member, roles }) => ({
    member: world.memberOf(member)!,
    roles,
  }))
  const unknown = world.unknownRoles(account.id)
  if (unknown.length === 0) {
    if (known.length > 1) known.sort((one, other) => world.placeOf(one.member) - world.placeOf(other.member))
    for (const { member, roles } of known) {
      if (chosen.member(member)) addRoles(world, account, member, roles, add)
    }
  } else {
    const raw = unknown.map((grant) => ({ member: world.memberOf(grant.member)!, grant }))
    const people = [...known, ...raw].toSorted(
      (one, other) => world.placeOf(one.member) - world.placeOf(other.member),
    )
    for (const person of people) {
      if ('roles' in person) addRoles(world, account, person.member, person.roles, add)
      else add(unknownLine(account, person.member, person.grant))
    }
  }
  for (const invitation of world.invitations(account.id)) {
    add(invitedLine(account, world.memberByEmail(invitation.email) ?? null, invitation))
  }
  for (const { parent, raw } of world.unknownLinks(account.id)) {
    const via = nameIn(world, parent)
    add({ ...nobody, system: account.system, access: 'link-unknown', raw: raw ?? '', via })
  }
  return lines
}

/** What one member holds on one account. */
export function linesOfMember(
  world: Indexed,
  member: Member,
  account: Account,
  chosen: Chosen,
): readonly AccessLine[] {
  const lines: AccessLine[] = []
  const add = (line: AccessLine) => {
    if (chosen.line(line)) lines.push(line)
  }
  addRoles(world, account, member, rolesOn(world.graph, member.id, account.id), add)
  for (const grant of world.unknownRoles(account.id)) {
    if (grant.member === member.id) add(unknownLine(account, member, grant))
  }
  for (const invitation of world.invitations(account.id)) {
    if (world.memberByEmail(invitation.email)?.id === member.id) add(invitedLine(account, member, invitation))
  }
  return lines
}

/** The lines of one member on one account: for each role each of its routes. */
export function addRoles(
  world: Indexed,
  account: Account,
  member: Member,
  roles: readonly EffectiveRole[],
  add: (line: AccessLine) => void,
): void {
  for (const { role, routes } of roles) {
    for (const route of routes) add(lineOfRoute(world, account, member, role, route))
  }
}

function invitedLine(
  { system }: Account,
  member: Member | null,
  { email, role, raw, sentAt }: Invitation,
): AccessLine {
  const access = raw === undefined ? 'invited' : 'invited-unknown'
  return { ...nobody, system, member, email, role, access, raw: raw ?? '', since: sentAt ?? '' }
}

function lineOfRoute(
  world: Indexed,
  account: Account,
  member: Member,
  role: string,
  route: Route,
): AccessLine {
  const isDirect = route.accounts.length === 1
  const grant = world.grantOf(member.id, route.accounts[0] ?? account.id, role)
  return {
    system: account.system,
    member,
    email: member.email,
    role,
    more: grant ? moreOf(grant) : '',
    access: isDirect ? 'direct' : 'inherited',
    raw: '',
    via: isDirect ? '' : wayOf(world, route),
    owning: owningRoute(route, (id) => world.accountOf(id)?.kind, account.system, world.links),
    since: grant?.since ?? '',
  }
}

function wayOf(world: Indexed, { accounts }: Route): string {
  let way = nameIn(world, accounts[0]!)
  for (let place = 1; place < accounts.length - 1; place++) way += ` › ${nameIn(world, accounts[place]!)}`
  return way
}

function unknownLine({ system }: Account, member: Member, grant: Grant): AccessLine {
  const { role, since = '' } = grant
  return {
    ...nobody,
    system,
    member,
    email: member.email,
    role,
    more: moreOf(grant),
    access: 'direct',
    since,
  }
}

/** What the platform adds to a role, or said instead of it. */
function moreOf({ role, raw, detail }: Grant): string {
  if (raw === undefined && detail === undefined) return ''
  return [role === unknownRole ? raw : undefined, detail].filter((part) => part !== undefined).join(', ')
}

function nameIn(world: Indexed, id: string): string {
  return world.accountOf(id)?.name || id
}
