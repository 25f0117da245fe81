import type { Language } from '../../../shared/model/language.ts'
import { readTexts } from '../../translations.ts'
import { safeFileName } from '../invitations/file-name.ts'
import { inOneLine } from '../invitations/mail-text.ts'
import { filled } from '../invitations/mail-words.ts'

/** What a reminder tells a reviewer. */
export interface Reminder {
  readonly review: string
  /** The workspace that is reviewed. */
  readonly workspace: string
  readonly name: string
  readonly email: string
  /** How many answers are missing. */
  readonly count: number
  /** The last day to answer, and whether it is over. */
  readonly due: string
  readonly isOver: boolean
  /** What the campaign file is called. */
  readonly attach: string
  /** Who writes. */
  readonly sender: string
}

const newline = '\r\n'

/** Subject and body of the mail, and what its draft is called. Lines end as in a mail. */
export function reminderText(
  resources: string,
  language: Language,
  { count, isOver, due: day, ...names }: Reminder,
): { readonly subject: string; readonly body: string; readonly file: string } {
  const texts = readTexts(resources, language, 'mail')
  const told = Object.entries(names).map(([key, name]) => [key, inOneLine(name)] as const)
  const number = new Intl.NumberFormat(language).format(count)
  const values = { ...Object.fromEntries(told), count: number, due: dayIn(language, day) }
  const form = new Intl.PluralRules(language).select(count)
  const say = (key: string) => filled(texts[key] ?? texts[`${key}_${form}`]!, values)
  const due = isOver ? 'review.over' : 'review.due'
  const body = ['review.greeting', 'review.waits', due, 'review.how', 'review.closing'].map(say).join('\n\n')
  return {
    subject: say('review.subject'),
    body: body.replaceAll('\n', newline) + newline,
    file: `${safeFileName(say('review.file'))}.eml`,
  }
}

function dayIn(language: Language, day: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(day))
}
