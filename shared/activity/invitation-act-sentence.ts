import type { Account } from '../model/account.ts'
import type { RowChange } from '../model/row.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { account, member, roles } from '../sentence/sentence.ts'
import { rowsOf } from './effects.ts'
import { tell, word } from './tell.ts'

/** What a command about invitations did. */
export function invitationActSentence(
  command: string,
  rows: readonly RowChange[],
  known: { accountOf(id: string): Account | undefined },
): Sentence | null {
  const invitations = rowsOf('invitation', rows)
  const [first] = invitations
  const invitation = first?.after ?? first?.before
  if (!invitation) return null
  const system = known.accountOf(invitation.account)?.system
  const parts = {
    email: word(invitation.email),
    account: account(invitation.account),
    role: system ? roles(system, [invitation.role]) : word(invitation.role),
  }
  const count = invitations.length
  switch (command) {
    case 'invitations.send':
      return count === 1 ? tell('invitation.sent', parts) : tell('invitations.sent', parts, count)
    case 'invitations.resend':
      return tell('invitation.resent', parts)
    case 'invitations.revoke':
      return count === 1 ? tell('invitation.withdrawn', parts) : tell('invitations.withdrawn', parts, count)
    case 'invitations.accept': {
      const who = [...rowsOf('grant', rows), ...rowsOf('member', rows)].flatMap(({ after }) => after ?? [])
      const [accepted] = who.map((row) => ('member' in row ? row.member : row.id))
      return accepted === undefined
        ? tell('invitation.accepted', parts)
        : tell('invitation.accepted.by', { ...parts, member: member(accepted) })
    }
    case 'invitations.decline':
      return tell('invitation.declined', parts)
    default:
      return null
  }
}
