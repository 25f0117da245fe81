import { failed } from '../../shared/contract/failure.ts'
import type { Failure } from '../../shared/contract/failure.ts'
import type { AccessRows, AccessTable, WorkspaceRows } from '../../shared/model/row.ts'
import { systems } from '../../shared/model/system.ts'
import { createGraph } from '../access/graph.ts'
import type { AccessGraph } from '../access/graph.ts'
import { plainEmail } from '../access/identity.ts'
import { memberPlace } from '../access/question.ts'
import { eachReached } from '../access/reached.ts'

/** What a pack is about: accounts, members, both (these members on these accounts), or everything where both are empty. */
export interface Subject {
  readonly accounts: readonly string[]
  readonly members: readonly string[]
}

/** Which rows of a workspace belong into a pack: docs/decisions/0069 says why these. */
export interface Scope {
  readonly subject: Subject
  /** Accounts that verdicts speak of; null: all. */
  readonly asked: ReadonlySet<string> | null
  /** Those, and all that are above them by links of any status; null: all. */
  readonly accounts: ReadonlySet<string> | null
  /** The members of the subject; null: everybody. */
  readonly members: ReadonlySet<string> | null
  /** The members of the subject's addresses, in one case. */
  readonly emails: ReadonlySet<string>
  /** Everybody who holds or held a role there. */
  readonly holders: Set<string>
}

/** What of the subject is not in the workspace, or null. */
export function strangerIn({ accounts, members }: Subject, rows: WorkspaceRows): Failure | null {
  const known = {
    account: new Set(rows.account.map(({ id }) => id)),
    member: new Set(rows.member.map(({ id }) => id)),
  }
  const account = accounts.find((id) => !known.account.has(id))
  if (account !== undefined)
    return failed('not-found', 'question.unknown-account', { subject: account }).error
  const member = members.find((id) => !known.member.has(id))
  return member === undefined
    ? null
    : failed('not-found', 'question.unknown-member', { subject: member }).error
}

/** The scope of a subject in the workspace as it is; `strangerIn` must have been asked. */
export function scopeOf(subject: Subject, rows: WorkspaceRows): Scope {
  const members = subject.members.length > 0 ? new Set(subject.members) : null
  const asked =
    subject.accounts.length > 0 ? new Set(subject.accounts) : members && reachedBy(createGraph(rows), members)
  const accounts = asked && withAllAbove(asked, rows)
  const emails = new Set(
    rows.member
      .filter(({ id }) => members?.has(id))
      .flatMap(({ email, otherEmails = [] }) => [email].concat(otherEmails))
      .map(plainEmail),
  )
  const scope = { subject, asked, accounts, members, emails, holders: new Set<string>() }
  for (const { member, account } of rows.grant) addHolder(scope, member, account)
  return scope
}

/** Hears of a grant that is or was there. */
export function addHolder(scope: Scope, member: string, account: string): void {
  if (!scope.members && (scope.accounts?.has(account) ?? true)) scope.holders.add(member)
}

/** Whether a row, of today or of an image in the record, belongs into the pack. */
export function belongs<T extends AccessTable>(scope: Scope, table: T, row: AccessRows[T]): boolean
export function belongs(scope: Scope, table: AccessTable, row: AccessRows[AccessTable]): boolean {
  const { accounts, members, emails, holders } = scope
  const isInReach = (account: string) => accounts?.has(account) ?? true
  switch (table) {
    case 'account':
      return isInReach((row as AccessRows['account']).id)
    case 'link':
      return isInReach((row as AccessRows['link']).child)
    case 'grant': {
      const { member, account } = row as AccessRows['grant']
      return isInReach(account) && (members?.has(member) ?? true)
    }
    case 'member': {
      const { id } = row as AccessRows['member']
      if (members) return members.has(id)
      return accounts === null || holders.has(id)
    }
    case 'invitation': {
      const { account, email } = row as AccessRows['invitation']
      return isInReach(account) && (members === null || emails.has(plainEmail(email)))
    }
  }
}

/** The rows that belong, in their order. */
export function rowsIn(scope: Scope, rows: WorkspaceRows): WorkspaceRows {
  return {
    account: rows.account.filter((row) => belongs(scope, 'account', row)),
    link: rows.link.filter((row) => belongs(scope, 'link', row)),
    member: rows.member.filter((row) => belongs(scope, 'member', row)),
    grant: rows.grant.filter((row) => belongs(scope, 'grant', row)),
    invitation: rows.invitation.filter((row) => belongs(scope, 'invitation', row)),
  }
}

/** The accounts that the members' roles reach. */
export function reachedBy(graph: AccessGraph, members: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>()
  const everyRole = systems.map(() => -1)
  for (const member of members)
    eachReached(graph, memberPlace(graph, member), everyRole, (account) => {
      found.add(graph.accounts.ids[account]!)
    })
  return found
}

/** Links that ended or wait are followed, too: a denial may hang on one, and who looks wants to see them. */
function withAllAbove(asked: ReadonlySet<string>, rows: WorkspaceRows): ReadonlySet<string> {
  const parents = new Map<string, string[]>()
  for (const { parent, child } of rows.link) {
    const known = parents.get(child)
    if (known) known.push(parent)
    else parents.set(child, [parent])
  }
  const found = new Set(asked)
  for (const account of found) for (const parent of parents.get(account) ?? []) found.add(parent)
  return found
}
