import type { RecordedChange } from '../../../shared/contract/changes.ts'
import type { RowChange } from '../../../shared/model/row.ts'

export interface Subject {
  readonly account?: string | undefined
  readonly member?: string | undefined
}

/** Whether a change did something to this account or this member; without a subject every change counts. */
export function isAbout(change: RecordedChange, subject: Subject): boolean {
  if (subject.account === undefined && subject.member === undefined) return true
  return change.rows.some((row) => touches(row, subject))
}

function touches(row: RowChange, { account, member }: Subject): boolean {
  const image = row.after ?? row.before
  if (!image) return false
  return (
    (account !== undefined && accountsOf(row).includes(account)) ||
    (member !== undefined && memberOf(row) === member)
  )
}

function accountsOf(row: RowChange): readonly string[] {
  switch (row.table) {
    case 'account':
      return [(row.after ?? row.before)!.id]
    case 'link': {
      const link = (row.after ?? row.before)!
      return [link.parent, link.child]
    }
    case 'grant':
    case 'invitation':
    case 'item':
      return [(row.after ?? row.before)!.account]
    case 'member':
    case 'plan':
    case 'step':
    case 'template':
    case 'setting':
    case 'mute':
    case 'question':
    case 'report':
    case 'review':
    case 'decision':
      return []
  }
}

function memberOf(row: RowChange): string | null {
  if (row.table === 'member') return (row.after ?? row.before)!.id
  return row.table === 'grant' || row.table === 'item' ? (row.after ?? row.before)!.member : null
}
