import type { Account } from '../model/account.ts'
import type { Link } from '../model/link.ts'
import type { RowChange } from '../model/row.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { account, accounts } from '../sentence/sentence.ts'
import { changedFields, rowsOf } from './effects.ts'
import { fieldList, fieldValue } from './fields.ts'
import { tell, word } from './tell.ts'

/** One account added (with its link), changed or removed; null where the change is about more. */
export function accountSentence(rows: readonly RowChange[]): Sentence | null {
  const [row, more] = rowsOf('account', rows)
  if (!row || more || rows.some(({ table }) => table !== 'account' && table !== 'link')) return null
  const { before, after } = row
  if (!before && after) return added(after, rows)
  if (before && !after) return tell('account.removed', { account: word(before.name) })
  if (!before || !after || rows.length > 1) return null
  return updated(before, after)
}

function added(after: Account, rows: readonly RowChange[]): Sentence | null {
  const above = rowsOf('link', rows).flatMap((link) =>
    link.after?.child === after.id ? [link.after.parent] : [],
  )
  const kind = { kind: 'account-kind', accountKind: after.kind } as const
  const parts = { account: account(after.id), kind }
  return above.length === 0
    ? tell('account.added', parts)
    : tell('account.added-below', { ...parts, parent: accounts(above) })
}

function updated(before: Account, after: Account): Sentence {
  const fields = changedFields(before, after)
  const [field] = fields
  const it = account(after.id)
  if (fields.length !== 1 || !field)
    return tell('account.changed', { account: it, fields: fieldList(fields) })
  if (field === 'name') return tell('account.renamed', { account: it, before: word(before.name) })
  if (after[field] === undefined) return tell('account.cleared', { account: it, field: fieldList([field]) })
  const parts = { account: it, field: fieldList([field]), value: fieldValue(field, after[field]) }
  return before[field] === undefined
    ? tell('account.told', parts)
    : tell('account.corrected', { ...parts, before: fieldValue(field, before[field]) })
}

/** One link added, described or removed. */
export function linkSentence(rows: readonly RowChange[]): Sentence | null {
  const [row] = rowsOf('link', rows)
  if (!row || rows.length > 1) return null
  const link = row.after ?? row.before
  if (!link) return null
  const parts = { parent: account(link.parent), account: account(link.child) }
  if (!row.before) return tell('link.added', parts)
  if (!row.after) return tell('link.removed', parts)
  return described(row.before, row.after, parts)
}

function described(before: Link, after: Link, parts: Sentence['parts']): Sentence {
  // What the platform calls a status goes with the status.
  const fields = changedFields(before, after).filter((field) => field !== 'raw')
  if (fields.length === 1 && fields[0] === 'owner') return tell(`link.owner.${after.owner}`, parts)
  if (fields.length === 1 && fields[0] === 'share' && after.share) {
    return tell('link.share', { ...parts, share: { kind: 'share', share: after.share } })
  }
  if (fields.every((field) => field === 'status') && after.raw !== undefined) {
    return tell('link.status.unknown', { ...parts, raw: word(after.raw) })
  }
  if (fields.length === 1 && fields[0] === 'status') {
    return tell('link.status', { ...parts, status: fieldValue('link-status', after.status) })
  }
  return tell('link.changed', { ...parts, fields: fieldList(fields) })
}
