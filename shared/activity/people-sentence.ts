import type { Account } from '../model/account.ts'
import type { Invitation } from '../model/invitation.ts'
import { unknownStatus } from '../model/status.ts'
import type { Member } from '../model/member.ts'
import type { RowChange } from '../model/row.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { account, member, roles } from '../sentence/sentence.ts'
import { changedFields, rowsOf } from './effects.ts'
import { fieldList, fieldValue } from './fields.ts'
import { tell, word } from './tell.ts'

/** One person added, changed or removed; null where the change is about more. */
export function memberSentence(rows: readonly RowChange[]): Sentence | null {
  const [row] = rowsOf('member', rows)
  if (!row || rows.length > 1) return null
  const { before, after } = row
  if (after && !before) return tell('member.added', { member: member(after.id) })
  if (before && !after) return tell('member.removed', { member: word(before.name) })
  return before && after ? updated(before, after) : null
}

function updated(before: Member, after: Member): Sentence {
  const fields = changedFields(before, after)
  const [field] = fields
  const who = { member: member(after.id) }
  if (fields.length !== 1 || !field) return tell('member.changed', { ...who, fields: fieldList(fields) })
  if (field === 'name') return tell('member.renamed', { ...who, before: word(before.name) })
  if (field === 'leftOn') {
    return after.leftOn
      ? tell('member.left', { ...who, day: { kind: 'day', day: after.leftOn } })
      : tell('member.back', who)
  }
  if (after[field] === undefined) return tell('member.cleared', { ...who, field: fieldList([field]) })
  const parts = { ...who, field: fieldList([field]), value: fieldValue(field, after[field]) }
  return before[field] === undefined
    ? tell('member.told', parts)
    : tell('member.corrected', { ...parts, before: fieldValue(field, before[field]) })
}

/** One invitation sent or settled. */
export function invitationSentence(
  rows: readonly RowChange[],
  known: { accountOf(id: string): Account | undefined },
): Sentence | null {
  const [row] = rowsOf('invitation', rows)
  const invitation = row?.after ?? row?.before
  if (!row || !invitation || rows.length > 1) return null
  if (!row.before) return tell('invitation.sent', gaps(invitation, known))
  if (!row.after) return tell('invitation.removed', gaps(invitation, known))
  const { status, raw } = row.after
  const parts = gaps(invitation, known)
  return status === unknownStatus
    ? tell('invitation.unknown', { ...parts, raw: word(raw ?? '') })
    : tell(`invitation.${status}`, parts)
}

function gaps(
  invitation: Invitation,
  known: { accountOf(id: string): Account | undefined },
): Sentence['parts'] {
  const system = known.accountOf(invitation.account)?.system
  return {
    email: word(invitation.email),
    account: account(invitation.account),
    role: system ? roles(system, [invitation.role]) : word(invitation.role),
  }
}
