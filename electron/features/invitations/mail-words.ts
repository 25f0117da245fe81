import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type kinds from '../../../resources/translations/en/kinds.json'
import type mail from '../../../resources/translations/en/mail.json'
import type roles from '../../../resources/translations/en/roles.json'
import type systems from '../../../resources/translations/en/systems.json'
import type { Settings } from '../../../shared/contract/settings.ts'

/** The texts that an invitation's mail is made of. */
export interface MailWords {
  readonly language: Settings['language']
  readonly mail: typeof mail
  readonly roles: Partial<typeof roles>
  readonly kinds: Partial<typeof kinds>
  readonly systems: typeof systems
}

/** Reads them in a language. */
export function mailWords(resources: string, language: Settings['language']): MailWords {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(resources, 'translations', language, `${file}.json`), 'utf8'))
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
