import type { FailureCode, FailureDetail } from '../../shared/contract/failure.ts'
import type { Account } from '../../shared/model/account.ts'
import { unknownRole } from '../../shared/model/grant.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { rowKey } from '../../shared/model/row.ts'
import type {
  AccessRowChange as RowChange,
  AccessRows as Rows,
  AccessTable as Table,
  Rows as AllRows,
} from '../../shared/model/row.ts'
import { policies } from '../../shared/policy/policies.ts'
import { canHold, classOf, roleOf, rolesFor } from '../../shared/policy/roles.ts'
import type { StructureAfter } from './structure-after.ts'

/** What is wrong with a row, and in which part of it. */
export interface Fault {
  readonly code: FailureCode
  readonly message: string
  readonly details: { readonly [key: string]: FailureDetail }
  readonly field: string | null
}

/** What is wrong with a row that a change puts there, or null. */
export function faultOfRow(after: StructureAfter, change: RowChange): Fault | null {
  if (!change.after) return null
  switch (change.table) {
    case 'account':
      return faultOfAccount(after, change.after) ?? faultOfNewNature(after, change.before, change.after)
    case 'member':
      return faultOfMember(after, change.after)
    case 'link':
      return faultOfLink(after, change.after)
    case 'grant':
      return faultOfGrant(after, change.after)
    case 'invitation':
      return faultOfInvitation(after, change.after)
  }
}

/** An account or a member that something still refers to cannot go. */
export function faultOfRemoval(after: StructureAfter, { table, before }: RowChange): Fault | null {
  if (!before || (table !== 'account' && table !== 'member')) return null
  if ((table === 'account' ? after.account(before.id) : after.member(before.id)) !== null) return null
  const [reference] = after.references(table, before.id)
  if (!reference) return null
  return fault('structure', `structure.${table}-in-use`, 'id', {
    id: before.id,
    name: before.name,
    by: reference.table,
  })
}

function faultOfAccount(after: StructureAfter, account: Account): Fault | null {
  const { id, system, kind, externalId } = account
  if (!Object.hasOwn(policies[system].kinds, kind)) {
    const kinds = Object.keys(policies[system].kinds)
    return fault('bad-input', 'structure.kind-not-of-system', 'kind', {
      kind,
      system,
      kinds,
    })
  }
  if (externalId === undefined) return null
  const [other] = earlier('account', account, after.accountsCalledLike(account))
  if (!other) return null
  const details = { externalId, account: id, other: other.id, otherName: other.name }
  return fault('structure', 'structure.external-id-twice', 'externalId', details)
}

/** Links and roles of an account that became another kind of account must still be possible. */
function faultOfNewNature(after: StructureAfter, former: Account | null, account: Account): Fault | null {
  if (!former || (former.system === account.system && former.kind === account.kind)) return null
  for (const reference of after.references('account', account.id)) {
    const found = faultOfReference(after, reference)
    if (found) return { ...found, field: former.system === account.system ? 'kind' : 'system' }
  }
  return null
}

function faultOfReference(
  after: StructureAfter,
  reference: ReturnType<StructureAfter['references']>[number],
): Fault | null {
  switch (reference.table) {
    case 'link':
      return faultOfLink(after, reference.row)
    case 'grant':
      return faultOfGrant(after, reference.row)
    case 'invitation':
      return faultOfInvitation(after, reference.row)
  }
}

function faultOfMember(after: StructureAfter, member: Member): Fault | null {
  const { id, email } = member
  const [other] = earlier('member', member, after.membersByEmail(email))
  if (!other) return null
  return fault('structure', 'structure.email-twice', 'email', {
    email,
    member: id,
    other: other.id,
    otherName: other.name,
  })
}

/** `parent` and `child` are the accounts at its ends, where somebody has them at hand. */
export function faultOfLink(
  after: StructureAfter,
  link: Link,
  parent = after.account(link.parent),
  child = after.account(link.child),
): Fault | null {
  if (!parent) return unknownAccount('parent', link.parent)
  if (!child) return unknownAccount('child', link.child)
  if (parent.id === child.id) {
    return fault('structure', 'structure.self-link', null, { account: child.id, name: child.name })
  }
  const ends = () => ({ parent: parent.name || parent.id, child: child.name || child.id })
  if (parent.system !== child.system) {
    const held = parent.system === 'tiktok-business-center' && child.system === 'tiktok-ads-manager'
    const message = held ? 'structure.ads-manager-in-center' : 'structure.systems-differ'
    return fault('structure', message, null, {
      ...ends(),
      parentSystem: parent.system,
      childSystem: child.system,
    })
  }
  if (!ownsActively(link)) return null
  const other = earlier('link', link, after.linksAbove(link.child)).find(ownsActively)
  return other
    ? fault('structure', 'structure.second-owner', 'owner', { ...ends(), owner: after.nameOf(other.parent) })
    : null
}

function ownsActively(link: Link): boolean {
  return link.status === 'active' && link.owner === 'yes'
}

function faultOfGrant(after: StructureAfter, grant: Grant): Fault | null {
  const member = after.member(grant.member)
  if (!member) return fault('structure', 'structure.unknown-member', 'member', { member: grant.member })
  const account = after.account(grant.account)
  if (!account) return unknownAccount('account', grant.account)
  const misplaced = faultOfRole(account, grant.role)
  if (misplaced) return misplaced
  const roleClass = classOf(account.system, grant)
  const held = earlier('grant', grant, after.grantsOf(grant.member, grant.account))
  const other = held.find((one) => classOf(account.system, one) === roleClass)
  if (!other) return null
  const details = {
    member: member.name || member.id,
    account: account.name || account.id,
    role: grant.role,
    other: other.role,
  }
  return fault('structure', 'structure.two-roles', 'role', details)
}

function faultOfInvitation(after: StructureAfter, invitation: Invitation): Fault | null {
  const account = after.account(invitation.account)
  if (!account) return unknownAccount('account', invitation.account)
  const misplaced = faultOfRole(account, invitation.role)
  if (misplaced) return misplaced
  // An address is what a platform tells of someone who is no member here.
  const sender = invitation.invitedBy
  if (sender === undefined || sender.includes('@') || after.member(sender)) return null
  return fault('structure', 'structure.unknown-member', 'invitedBy', { member: sender })
}

function faultOfRole(account: Account, role: string): Fault | null {
  if (role === unknownRole || canHold(account, role)) return null
  const { system, kind } = account
  const roles = rolesFor(system, kind).map((definition) => definition.id)
  const details = { kind, system, account: account.name || account.id, roles }
  if (!roleOf(system, role)) return fault('bad-input', 'structure.unknown-role', 'role', { ...details, role })
  return fault('bad-input', 'structure.role-not-held-here', 'role', { ...details, role })
}

function unknownAccount(field: string, account: string): Fault {
  return fault('structure', 'structure.unknown-account', field, { account })
}

function fault(code: FailureCode, message: string, field: string | null, details: Fault['details']): Fault {
  return { code, message, details, field }
}

/** Of two rows that exclude each other the later one is at fault: only those before it count. */
function earlier<T extends Table>(table: T, row: Rows[T], rows: readonly Rows[T][]): readonly Rows[T][] {
  if (rows.length === 0 || rows[0] === row) return []
  const key = keyIn(table, row)
  const place = rows.findIndex((one) => one === row || keyIn(table, one) === key)
  return place === -1 ? rows : rows.slice(0, place)
}

function keyIn<T extends Table>(table: T, row: Rows[T]): string {
  return rowKey(table, row as AllRows[T])
}
