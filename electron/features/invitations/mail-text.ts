import type { Account } from '../../../shared/model/account.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Language } from '../../../shared/model/language.ts'
import { filled } from './mail-words.ts'
import type { MailWords } from './mail-words.ts'

/** What the text tells about an invitation. */
export interface Offer {
  readonly invitation: Invitation
  readonly account: Account
  /** Who invites, by name or address; null where nobody is known. */
  readonly sender: string | null
  /** What the workspace is called: who writes where nobody is known. */
  readonly workspace: string
}

const newline = '\r\n'

/** Subject and body of the mail to whoever is invited. Lines end as in a mail, and in `mailto:`. */
export function mailText(
  { language, mail, ...words }: MailWords,
  { invitation, account, sender, workspace }: Offer,
): { readonly subject: string; readonly body: string } {
  const name = inOneLine(account.name || account.id)
  const number = account.externalId
  const { system, kind } = account
  const values = {
    account:
      number === undefined ? name : filled(mail['account.numbered'], { name, number: inOneLine(number) }),
    kind: words.kinds[kind] ?? kind,
    system: words.systems[system],
    role: words.roles[`${system}/${invitation.role}` as keyof typeof words.roles] ?? invitation.role,
    email: inOneLine(invitation.email),
    sender: inOneLine(sender ?? workspace),
    until: invitation.expiresAt === undefined ? '' : momentIn(language, invitation.expiresAt),
  }
  const paragraphs = [
    mail.greeting,
    sender === null ? mail['offer.by-nobody'] : mail.offer,
    mail[`next.${system}`],
    invitation.expiresAt === undefined ? mail['until.unknown'] : mail.until,
    mail.unexpected,
    mail.closing,
  ]
  return {
    subject: filled(mail.subject, values),
    body:
      paragraphs
        .map((text) => filled(text, values))
        .join('\n\n')
        .replaceAll('\n', newline) + newline,
  }
}

/** Names come from strangers: a line break in one must not begin a paragraph of its own. */
export function inOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function momentIn(language: Language, moment: string): string {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(new Date(moment))
}
