import type { RecordedChange } from '../../shared/contract/changes.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { WorkspaceCounts } from '../../shared/contract/workspace.ts'
import type { Change, ChangeKind } from '../../shared/model/change.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { PlainItem } from '../../shared/model/review.ts'
import type { RowChange, Rows, Table, WorkspaceRows } from '../../shared/model/row.ts'
import type { System } from '../../shared/model/system.ts'
import type { RowName } from './erase-history.ts'
import type { SealedRows } from './seal-rows.ts'
import type { SealedChange } from './sealed-changes.ts'
import type { ChainReport } from './verify-chain.ts'

/** A role that came (1) or went (-1) at a moment; or an account that went, which says what its roles before were of. */
export type RoleShift =
  | {
      readonly kind: 'role'
      readonly at: string
      readonly account: string
      readonly role: string
      readonly by: 1 | -1
    }
  | { readonly kind: 'account-gone'; readonly account: string; readonly system: System }

/**
 * What the rest of the app may do with a workspace file. Reading and writing are different types:
 * features get a `StoreReader`; only dispatch holds the `Store` and can record a change.
 */
export interface StoreReader {
  readonly id: string
  readonly name: string
  /** The file, for messages. */
  readonly path: string
  /** The latest change's number; 0 in a workspace that was never changed. */
  revision(): number
  counts(): WorkspaceCounts
  /** Every row that says who has access, in the order of their keys. */
  rows(): WorkspaceRows
  /** Some rows of a table, in the same order: at most `limit` after the first `from`. */
  rowsFrom<T extends keyof WorkspaceRows>(table: T, from: number, limit: number): readonly Rows[T][]
  /** One row by `rowKey`, or null. */
  row<T extends Table>(table: T, key: string): Rows[T] | null
  grantsOf(member: string, account: string): readonly Grant[]
  /** Links of every status by which the account is below another. */
  linksAbove(account: string): readonly Rows['link'][]
  /** Requests of a manager that wait for an answer. */
  pendingLinksBelow(account: string): readonly Rows['link'][]
  /** Of every status. */
  invitationsOn(account: string): readonly Rows['invitation'][]
  /** To this address, whatever its case, of every status. */
  invitationsTo(email: string): readonly Rows['invitation'][]
  membersOfTeam(team: string): readonly Rows['member'][]
  /** Everything that refers to the account, or to the member. */
  referencesTo(table: 'account' | 'member', id: string): Pick<WorkspaceRows, 'link' | 'grant' | 'invitation'>
  /** By the id as the platform shows or as its API says it. */
  accountByExternalId(system: System, externalId: string): Rows['account'] | null
  /** By the address, whatever its case; where nobody has it, by the other addresses. */
  memberByEmail(email: string): Rows['member'] | null
  /** In the order of their making. */
  plans(): readonly Rows['plan'][]
  /** In their order of work. */
  stepsOf(plan: string): readonly Rows['step'][]
  /** By name. */
  templates(): readonly Rows['template'][]
  /** Those that are over, too. */
  mutes(): readonly Rows['mute'][]
  /** Questions that are kept, by name. */
  questions(): readonly Rows['question'][]
  /** Reports that are kept, by name. */
  reports(): readonly Rows['report'][]
  /** In the order of their making. */
  reviews(): readonly Rows['review'][]
  /** In the order of their ids. */
  itemsOf(review: string): readonly Rows['item'][]
  /** The same without what was so at the start. */
  plainItemsOf(review: string): readonly PlainItem[]
  /** Those of a review whose grant is not there (any more), in the same order. */
  itemsWithoutGrant(review: string): readonly Rows['item'][]
  /** What was decided about the items of a review, in the same order. */
  decisionsOf(review: string): readonly Rows['decision'][]
  /** Requests that wait for an answer, of the whole workspace. */
  pendingLinks(): readonly Rows['link'][]
  /** With all its rows. Both images of a row that was erased are null. */
  change(id: string): Change | null
  /** Newest first, older than `before`; each with its first rows only (see `rowsShown`). */
  changes(before: number | null, limit: number): readonly RecordedChange[]
  /** In their order from a change on, at most `limit`, with all that their hashes cover. */
  sealedChanges(from: number, limit: number): readonly SealedChange[]
  /** When a change was recorded, in UTC; null where there is no change of this number. */
  timeOf(revision: number): string | null
  /** The last change recorded until this time (ISO 8601 in UTC), or 0. */
  revisionAt(at: string): number
  /**
   * Rows that differ between the moments after two changes, with both images; those that were erased are left out.
   */
  rowsBetween(after: number, upTo: number): readonly RowChange[]
  /** By which change of such a period a grant, a link or an account's kind last came or went. */
  turnsBetween(after: number, upTo: number): readonly RowTurn[]
  /** How roles came and went, newest first. */
  roleHistory(): Iterable<RoleShift>
  /** What an undo (a redo) by this actor would revert, or null. */
  undoTarget(actor: string): { readonly id: string; readonly command: string } | null
  redoTarget(actor: string): { readonly id: string; readonly command: string } | null
}

/** A row that comes or goes, and the change by which it last did. */
export interface RowTurn extends RowName {
  readonly revision: number
}

/** A change as dispatch hands it over; the store gives it number, id, time and hash. */
export interface NewChange {
  readonly actor: string
  readonly command: string
  readonly kind: ChangeKind
  readonly reverts?: string
  readonly rows: readonly RowChange[]
  /** The same rows, where somebody made them ready already: see `sealingRows`. */
  readonly ready?: SealedRows
}

export interface Store extends StoreReader {
  /** Opened for reading: `record` and `eraseHistory` answer `refused`. */
  readonly readOnly: boolean
  /**
   * Writes the rows and appends the change, in one transaction. Nothing is changed where it fails:
   * - `conflict`: a row is not what `before` says (`details`: table, key, current), was erased from the
   *   record, or the change was reverted already
   * - `structure`: a constraint of the database was broken (`details`: constraint, table, key)
   * - `disk-full`, `refused` (read-only), `bad-input` (text that no file can hold)
   *
   * Throws where the caller is at fault: no rows, one row twice, images of two different rows.
   */
  record(change: NewChange): Result<Change>
  /**
   * Lets `act` read and then record in one transaction. Answers what `act` answers, or `locked` where a
   * program that knows no lock is writing.
   */
  hold<Value>(act: () => Result<Value>): Result<Value>
  /**
   * Lets `act` write rows and read what would be, then takes everything back: nothing is recorded, and
   * nobody else sees it. What `act` throws goes on. A plan is tried out this way on the real rows.
   */
  rehearse<Value>(act: (write: (rows: readonly RowChange[]) => void) => Value): Value
  /** Whether the record is what was recorded. Reads all of it. */
  verify(): ChainReport
  /** The whole workspace with its record, as a new file. See backup.ts. */
  backupTo(path: string): Result<null>
  /** Forgets what the record says about some rows; answers how many. See erase-history.ts. */
  eraseHistory(rows: readonly RowName[]): Result<number>
  /** As it was after a change (0: before the first), to be read. The caller closes it. See past.ts. */
  past(revision: number): PastStore
  /** Gives the file up, and the lock with it. A second call does nothing. */
  close(): void
}

/** A workspace as it was. */
export interface PastStore extends Store {
  /** How many rows it lacks, because what they were was erased from the record. */
  readonly missing: number
}
