import type { RowChange } from './row.ts'

/** The actor of everything that is done without choosing an acting member. */
export const keeper = 'keeper'

/** An undo reverts a deed (or a redo); a redo reverts an undo. */
export type ChangeKind = 'do' | 'undo' | 'redo'

/** One recorded act. Changes are never edited or removed; a correction is a new change. */
export interface Change {
  /** Place in the record, from 1, without gaps. Order is this number, never the clock. */
  readonly revision: number
  /** uuid v7. */
  readonly id: string
  readonly device: string
  /** A member's id, or `keeper`. */
  readonly actor: string
  /** ISO 8601 in UTC; never earlier than the change before. */
  readonly at: string
  /** The command's name in the contract, as `grants.give`; an undo or redo bears that of the deed. */
  readonly command: string
  readonly kind: ChangeKind
  /** The change whose rows this one puts back. */
  readonly reverts?: string
  readonly rows: readonly RowChange[]
}
