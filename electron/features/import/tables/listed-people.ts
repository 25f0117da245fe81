import type { AccountKind } from '../../../../shared/model/account.ts'
import type { Grant } from '../../../../shared/model/grant.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import type { Invitation, InvitationStatus } from '../../../../shared/model/invitation.ts'
import type { Member } from '../../../../shared/model/member.ts'
import type { System } from '../../../../shared/model/system.ts'
import { canHold, classOf } from '../../../../shared/policy/roles.ts'
import { plainEmail } from '../../../access/identity.ts'
import { isStronger } from '../../role-strength.ts'
import { rowIdOf } from './row-id.ts'
import { plainWord } from '../../../../shared/import/plain-word.ts'
import { rolesInCell } from '../../../../shared/import/role-words.ts'
import type { RoleInCell } from '../../../../shared/import/role-words.ts'
import type { RowProblem } from './row-problems.ts'

export interface ListedPerson {
  readonly email: string
  readonly name: string
  readonly team: string
  readonly line: number
}

/** Roles that a row gives somebody on an account, in the words of the list. */
export interface ListedAccess {
  readonly email: string
  readonly externalId: string
  readonly roleCells: readonly string[]
  /** Null for access in force, else the state of the invitation. */
  readonly invitation: InvitationStatus | null
  readonly since: string | undefined
  readonly invitedOn: string | undefined
  readonly line: number
}

export interface ListedPeople {
  readonly members: readonly Member[]
  readonly grants: readonly Grant[]
  readonly invitations: readonly Invitation[]
  readonly lines: ReadonlyMap<object, number>
}

interface Rules {
  readonly system: System
  readonly kindOf: (externalId: string) => AccountKind
  /** What the mapping says words mean. */
  readonly told: Readonly<Record<string, string>>
  readonly problems: RowProblem[]
}

/** The members, grants and invitations of a list. One member for each address, whatever its case. */
export function peopleOfRows(
  people: readonly ListedPerson[],
  accesses: readonly ListedAccess[],
  { system, kindOf, told, problems }: Rules,
): ListedPeople {
  const lines = new Map<object, number>()
  const members = new Map<string, Member>()
  const grants = new Map<string, Grant>()
  const invitations = new Map<string, Invitation>()
  const toldRoles = new Map(Object.entries(told).map(([word, role]) => [plainWord(word), role]))
  const rolesByCell = new Map<string, readonly RoleInCell[]>()
  for (const person of people) addPerson(person)
  for (const access of accesses) {
    const kind = kindOf(access.externalId)
    for (const each of access.roleCells.flatMap((cell) => rolesOf(kind, cell))) {
      if (access.invitation === null) addGrant(access, kind, each)
      else addInvitation(access, access.invitation, kind, each)
    }
  }
  return {
    members: [...members.values()],
    grants: [...grants.values()],
    invitations: [...invitations.values()],
    lines,
  }

  /** Lists have the same few words on every row. */
  function rolesOf(kind: AccountKind, cell: string): readonly RoleInCell[] {
    const key = `${kind} ${cell}`
    const known = rolesByCell.get(key)
    if (known) return known
    const roles = rolesInCell(system, kind, cell, toldRoles)
    rolesByCell.set(key, roles)
    return roles
  }

  function addPerson({ email, name, team, line }: ListedPerson): void {
    const known = members.get(plainEmail(email))
    const isNewName = known && name !== '' && known.name !== name
    if (isNewName && known.name !== known.email)
      problems.push({ line, reason: 'two-names', value: `${email}: ${name} / ${known.name}` })
    const base: Member = known ?? {
      id: memberId(email),
      name: email,
      email,
      ...(plainEmail(email).endsWith('.gserviceaccount.com') ? { nature: 'service' } : {}),
    }
    const isUnnamed = base.name === base.email && name !== ''
    const isTeamNews = base.team === undefined && team !== ''
    if (known && !isUnnamed && !isTeamNews) return
    const member = { ...base, ...(isUnnamed ? { name } : {}), ...(isTeamNews ? { team } : {}) }
    members.set(plainEmail(email), member)
    lines.set(member, line)
  }

  /** What cannot be held there is a role nobody has a word for: it is kept, and gives nothing. */
  function roleOf(kind: AccountKind, { word, role }: RoleInCell): Pick<Grant, 'role' | 'raw'> {
    const isKnown = role !== undefined && role !== unknownRole && canHold({ system, kind }, role)
    return isKnown ? { role } : { role: unknownRole, raw: word }
  }

  function addGrant(access: ListedAccess, kind: AccountKind, each: RoleInCell): void {
    const { email, externalId, since, line } = access
    const said = roleOf(kind, each)
    if (said.role === unknownRole) problems.push({ line, reason: 'unknown-role', value: each.word })
    const grant: Grant = {
      member: memberId(email),
      account: rowIdOf(system, externalId),
      ...said,
      ...(since === undefined ? {} : { since }),
    }
    const key = JSON.stringify([grant.member, grant.account, classOf(system, grant)])
    const other = grants.get(key)
    if (other && other.role !== grant.role) {
      const value = `${email}, ${externalId}: ${other.role} / ${grant.role}`
      problems.push({ line, reason: 'two-levels', value })
    }
    if (other && !isStronger(system, grant.role, other.role)) return
    grants.set(key, grant)
    lines.set(grant, line)
  }

  function addInvitation(
    access: ListedAccess,
    status: InvitationStatus,
    kind: AccountKind,
    each: RoleInCell,
  ): void {
    const { email, externalId, invitedOn, line } = access
    const { role, raw } = roleOf(kind, each)
    if (raw !== undefined) problems.push({ line, reason: 'invited-unknown-role', value: raw })
    const account = rowIdOf(system, externalId)
    const id = `invitation-${account}-${plainEmail(email)}-${role}-${status}`
    if (invitations.has(id)) return
    const sent = invitedOn === undefined ? {} : { sentAt: invitedOn }
    const invitation: Invitation = { id, email, account, role, status, ...sent }
    invitations.set(id, invitation)
    lines.set(invitation, line)
  }
}

function memberId(email: string): string {
  return `member-${plainEmail(email)}`
}
