import type { Failure } from '../../../../shared/contract/failure.ts'
import { accessTables } from '../../../../shared/model/row.ts'
import type { AccessRows as Rows, WorkspaceRows } from '../../../../shared/model/row.ts'
import { Interner } from '../../../access/interner.ts'
import type { Incoming } from '../incoming.ts'
import { atOnce } from '../turns.ts'
import { Ledger } from './ledger.ts'
import { mergeAccounts } from './merge-accounts.ts'
import { mergeGrants } from './merge-grants.ts'
import { mergeInvitations } from './merge-invitations.ts'
import { mergeLinks } from './merge-links.ts'
import { mergeMembers } from './merge-members.ts'

/** Gives an id to a row whose own is taken by another. */
export type FreshId = (wanted: string) => string

export interface Merged {
  readonly rows: WorkspaceRows
  readonly warnings: readonly Failure[]
  /** The ids that accounts of the files have now, where they are others. */
  readonly accountIds: ReadonlyMap<string, string>
  /** The ids that the members of the files have now. */
  readonly memberIds: ReadonlyMap<string, string>
  /** Accounts that are there now or were before, or that links name, by small integers. */
  readonly places: Interner
  /** Of each table, what is new and what changed, the files speak of and what took the place of what. */
  readonly ledgers: { readonly [T in keyof Rows]: Ledger<T> }
}

/** As much of what files say as merging needs. */
export type Mergeable = Pick<Incoming, 'rows' | 'doubts' | 'shown'>

/**
 * What a workspace is after files are taken into it. Nothing is ever removed, and what the files do
 * not know stays as it is known. The result may break the rules of structure: the caller asks them.
 */
export function merge(current: WorkspaceRows, files: Mergeable, fresh: FreshId): Merged {
  return atOnce(merging(current, files, fresh))
}

/** The same with pauses, in which a large import lets others have their turn. */
export function* merging(
  current: WorkspaceRows,
  files: Mergeable,
  fresh: FreshId,
): Generator<undefined, Merged> {
  const { rows: incoming, doubts, shown } = files
  const accounts = new Interner(current.account.length + incoming.account.length)
  const ledger = <T extends keyof Rows>(table: T, texts: Interner) =>
    new Ledger<T>(table, current[table], incoming[table].length, texts)
  const ledgers = {
    account: ledger('account', accounts),
    member: ledger('member', new Interner()),
    link: ledger('link', accounts),
    grant: ledger('grant', new Interner()),
    invitation: ledger('invitation', new Interner()),
  }
  for (const table of accessTables) yield* ledgers[table].enter()
  const guessed = new Set(doubts.filter(({ about }) => about === 'kind').map(({ account }) => account))
  yield
  const mergedAccounts = yield* mergeAccounts(
    ledgers.account,
    current.account,
    incoming.account,
    guessed,
    fresh,
  )
  yield
  const memberIds = mergeMembers(ledgers.member, current.member, incoming.member, fresh)
  const named: Named = {
    account: idIn(mergedAccounts.ids),
    member: idIn(memberIds),
    accountAt: (id) => ledgers.account.withId(id),
    memberAt: (id) => ledgers.member.withId(id),
  }
  yield
  yield* mergeLinks(ledgers.link, incoming.link, named, shown)
  yield
  const grantWarnings = mergeGrants(ledgers.grant, current.grant, incoming.grant, named)
  mergeInvitations(ledgers.invitation, current.invitation, incoming.invitation, named, fresh)
  yield
  return {
    rows: rowsNow(ledgers),
    warnings: [...mergedAccounts.warnings, ...grantWarnings],
    accountIds: mergedAccounts.ids,
    memberIds,
    places: accounts,
    ledgers,
  }
}

/** What rows of a file are called in the workspace. */
export interface Named {
  readonly account: (id: string) => string
  readonly member: (id: string) => string
  /** Rows of the workspace, by the ids there. */
  readonly accountAt: (id: string) => Rows['account'] | undefined
  readonly memberAt: (id: string) => Rows['member'] | undefined
}

/** An id that a file names without having the row stays as it is: the rules of structure name it. */
function idIn(ids: ReadonlyMap<string, string>): (id: string) => string {
  if (ids.size === 0) return (id) => id
  return (id) => ids.get(id) ?? id
}

function rowsNow(ledgers: { readonly [T in keyof Rows]: Ledger<T> }): WorkspaceRows {
  return {
    account: ledgers.account.now(),
    member: ledgers.member.now(),
    link: ledgers.link.now(),
    grant: ledgers.grant.now(),
    invitation: ledgers.invitation.now(),
  }
}
