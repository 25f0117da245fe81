import type { Account } from './account.ts'
import type { Grant } from './grant.ts'
import type { Invitation } from './invitation.ts'
import type { Link } from './link.ts'
import type { Member } from './member.ts'
import type { MuteRow } from './mute.ts'
import type { PlanRow, StepRow } from './plan.ts'
import type { ReportRow } from './report.ts'
import type { DecisionRow, ItemRow, ReviewRow } from './review.ts'
import type { QuestionRow } from './saved-question.ts'
import type { SettingRow } from './setting.ts'
import type { TemplateRow } from './template.ts'

/** The kinds of row that say who has access, by the name of their table. */
export interface AccessRows {
  account: Account
  link: Link
  member: Member
  grant: Grant
  invitation: Invitation
}

/** Every kind of row that a workspace is made of. */
export interface Rows extends AccessRows {
  plan: PlanRow
  step: StepRow
  template: TemplateRow
  setting: SettingRow
  mute: MuteRow
  question: QuestionRow
  report: ReportRow
  review: ReviewRow
  item: ItemRow
  decision: DecisionRow
}

export type AccessTable = keyof AccessRows
export type Table = keyof Rows

/** Tables in an order in which rows can be written: what is referred to comes first. */
export const accessTables = ['account', 'member', 'link', 'grant', 'invitation'] as const
export const tables = [
  ...accessTables,
  'plan',
  'step',
  'template',
  'setting',
  'mute',
  'question',
  'report',
  'review',
  'item',
  'decision',
] as const

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

/** A change of a row that says who has access. */
export type AccessRowChange = Extract<RowChange, { readonly table: AccessTable }>

export function isAccessRow(change: RowChange): change is AccessRowChange {
  return (accessTables as readonly Table[]).includes(change.table)
}

/** Who has access to what, and who was asked or invited, at one moment. */
export type WorkspaceRows = { readonly [T in AccessTable]: readonly Rows[T][] }

const keys: { readonly [T in Table]: (row: Rows[T]) => readonly string[] } = {
  account: (row) => [row.id],
  member: (row) => [row.id],
  link: (row) => [row.parent, row.child],
  grant: (row) => [row.member, row.account, row.role, row.raw ?? ''],
  invitation: (row) => [row.id],
  plan: (row) => [row.id],
  step: (row) => [row.id],
  template: (row) => [row.id],
  setting: (row) => [row.id],
  mute: (row) => [row.finding],
  question: (row) => [row.id],
  report: (row) => [row.id],
  review: (row) => [row.id],
  item: (row) => [row.id],
  decision: (row) => [row.item, row.reviewer],
}

/**
 * The same identity for a map in memory, made three times as fast: an import asks for hundreds of thousands.
 * Lengths keep what may hold any character apart.
 */
export function quickKey(row: AccessRows[AccessTable]): string {
  if ('id' in row) return row.id
  if ('child' in row) return pairKey(row.parent, row.child)
  const { member, account, role, raw = '' } = row
  return `${member.length} ${account.length} ${role.length} ${member} ${account} ${role} ${raw}`
}

/** Two ids as the key of a map. */
export function pairKey(one: string, other: string): string {
  return `${one.length} ${one} ${other}`
}

/** The identity of a row inside its table. A grant of another role is another row. */
export function rowKey<T extends Table>(table: T, row: Rows[T]): string {
  return JSON.stringify(keys[table](row))
}
