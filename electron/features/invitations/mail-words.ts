import type kinds from '../../../resources/translations/en/kinds.json'
import type mail from '../../../resources/translations/en/mail.json'
import type roles from '../../../resources/translations/en/roles.json'
import type systems from '../../../resources/translations/en/systems.json'
import type { Language } from '../../../shared/model/language.ts'
import { readTexts } from '../../translations.ts'

/** The texts that an invitation's mail is made of. */
export interface MailWords {
  readonly language: Language
  readonly mail: typeof mail
  readonly roles: Partial<typeof roles>
  readonly kinds: Partial<typeof kinds>
  readonly systems: typeof systems
}

/** Reads them in a language. */
export function mailWords(resources: string, language: Language): MailWords {
  const read = (file: string) => readTexts(resources, language, file)
  return {
    language,
    mail: read('mail'),
    roles: read('roles'),
    kinds: read('kinds'),
    systems: read('systems'),
  } as MailWords
}

/** Fills the gaps of a text, in one pass: what is put in is never read as a gap itself. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{([\w-]+)\}\}/g, (gap, name: string) => values[name] ?? gap)
}
