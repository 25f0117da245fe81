import { done, failed } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import { invitationState } from '../../../shared/model/invitation.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Member } from '../../../shared/model/member.ts'
import { invitationActsFrom } from '../../../shared/policy/life-cycles.ts'
import type { AppHandlers } from '../../feature.ts'
import type { Environment } from '../../ports.ts'
import type { StoreReader } from '../../store/store.ts'
import type { Files } from '../files/files.ts'
import { safeFileName } from './file-name.ts'
import { findInvitation } from './invitation-step.ts'
import { mailAddress } from './mail-address.ts'
import { mailFile } from './mail-file.ts'
import { mailText } from './mail-text.ts'
import { filled, mailWords } from './mail-words.ts'

export const mailType = 'message/rfc822'

/**
 * The mail to an invited person, as a draft: Keyholder is offline and sends nothing. Fails with `not-found`
 * for an unknown invitation, with `structure` for one that does not wait for an answer, and with
 * `bad-input` for an address that mail cannot write.
 */
export function invitationFiles({ resources }: Environment, files: Files): AppHandlers<'invitations.draft'> {
  return {
    'invitations.draft': ({ invitation: id, language }, look) => {
      const looked = look()
      if (!looked.ok) return looked
      const { store, actor, clock } = looked.value
      const known = findInvitation(store, id, 'invitation')
      if (!known.ok) return known
      const { invitation, account } = known.value
      const now = clock()
      const state = invitationState(invitation, now)
      if (state !== 'pending') {
        const possible = invitationActsFrom(state)
        return failed('structure', 'invitation.not-open', {
          invitation: id,
          email: invitation.email,
          state,
          possible,
        })
      }
      const to = mailAddress(invitation.email)
      if (to === null) return failed('bad-input', 'invitation.no-mail-address', { email: invitation.email })
      const words = mailWords(resources, language)
      const acting = memberOf(store, actor)
      const inviting = memberOf(store, invitation.invitedBy)
      const { subject, body } = mailText(words, {
        invitation,
        account,
        sender: senderOf(invitation, inviting ?? acting),
        workspace: store.name,
      })
      const from = addressed(inviting ?? acting)
      const file = mailFile({ to, from, subject, body, at: now })
      const name = `${safeFileName(filled(words.mail.file, { email: invitation.email }))}.eml`
      return done({
        ...files.offer({ name, type: mailType, bytes: Buffer.from(file) }),
        to,
        subject,
        body,
      })
    },
  }
}

function memberOf(store: StoreReader, id: string | undefined): Member | null {
  return id === undefined || id === keeper ? null : store.row('member', JSON.stringify([id]))
}

/** Of a sender who is no member here the platform told the address. */
function senderOf({ invitedBy }: Invitation, member: Member | null): string | null {
  if (invitedBy?.includes('@')) return invitedBy
  return member && (member.name || member.email)
}

function addressed(member: Member | null): { readonly name: string; readonly address: string } | null {
  const address = member && mailAddress(member.email)
  return member && address !== null ? { name: member.name || member.email, address } : null
}
