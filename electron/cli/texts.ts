import { createInstance } from 'i18next'
import cli from '../../resources/translations/en/cli.json' with { type: 'json' }
import failures from '../../resources/translations/en/failures.json' with { type: 'json' }
import { numbersInTexts, textOptions } from '../../shared/sentence/text-options.ts'

const translations = createInstance({
  lng: 'en',
  initAsync: false,
  resources: { en: { cli, failures } },
  ns: ['cli', 'failures'],
  defaultNS: 'cli',
  ...textOptions,
})
void translations.use(numbersInTexts).init()

type Details = { readonly [name: string]: unknown }

/** A text of the translation file `cli`. */
export function cliText(key: keyof typeof cli, details: Details = {}): string {
  return translations.t(key, { ...details })
}

/** A text of the translation file `failures`, or of `cli` for what only the command line can say. */
export function messageText(key: string, details: Details): string {
  return translations.t(key, { ...details, ns: ['failures', 'cli'] })
}

/** Files of translations that only some commands need, each with its name here. */
const others = new Map<Readonly<Record<string, string>>, string>()

/** A text of such a file. */
export function sentenceOf(texts: Readonly<Record<string, string>>, key: string, details: Details): string {
  let name = others.get(texts)
  if (name === undefined) {
    name = `sentences-${others.size}`
    others.set(texts, name)
    translations.addResourceBundle('en', name, texts)
  }
  return translations.t(key, { ...details, ns: name })
}

/** Whether the text names the file itself. */
export function namesFile(key: string): boolean {
  return (
    String(translations.getResource('en', 'failures', key)).includes('{{file}}') ||
    String(translations.getResource('en', 'cli', key)).includes('{{file}}')
  )
}
