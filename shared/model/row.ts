import type { Account } from './account.ts'
import type { Grant } from './grant.ts'
import type { Invitation } from './invitation.ts'
import type { Link } from './link.ts'
import type { Member } from './member.ts'

/** The five kinds of row that a workspace is made of, by the name of their table. */
export interface Rows {
  account: Account
  link: Link
  member: Member
  grant: Grant
  invitation: Invitation
}

export type Table = keyof Rows

/** Tables in an order in which rows can be written: what is referred to comes first. */
export const tables = ['account', 'member', 'link', 'grant', 'invitation'] as const

/**
 * One row before and after a change. `before: null` is a row that did not exist, `after: null` one
 * that is removed; both images are whole rows, so that a change can be reversed by swapping them.
 */
export type RowChange = {
  [T in Table]: {
    readonly table: T
    readonly before: Rows[T] | null
    readonly after: Rows[T] | null
  }
}[Table]

/** Everything a workspace knows at one moment. */
export type WorkspaceRows = { readonly [T in Table]: readonly Rows[T][] }

const keys: { readonly [T in Table]: (row: Rows[T]) => readonly string[] } = {
  account: (row) => [row.id],
  member: (row) => [row.id],
  link: (row) => [row.parent, row.child],
  grant: (row) => [row.member, row.account, row.role, row.raw ?? ''],
  invitation: (row) => [row.id],
}

/** The identity of a row inside its table. A grant of another role is another row. */
export function rowKey<T extends Table>(table: T, row: Rows[T]): string {
  return JSON.stringify(keys[table](row))
}
