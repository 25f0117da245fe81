import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../shared/model/language.ts'

const folder = join(import.meta.dirname, '../../resources/translations')

/** Scripts read what the command line says, so that it is said in English alone. */
export const englishOnly: ReadonlySet<string> = new Set(['cli'])

/** The namespaces of a language. */
export function namespacesOf(language: Language): readonly string[] {
  return readdirSync(join(folder, language)).map((file) => file.replace(/\.json$/, ''))
}

/** The texts of a namespace, by their keys. */
export function textsOf(language: Language, namespace: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8')) as Record<
    string,
    string
  >
}

const plural = /_(zero|one|two|few|many|other)$/

/** A key without the suffix by which i18next finds the form for a number. */
export function plainKey(key: string): string {
  return key.replace(plural, '')
}

/** The forms that a key has, as CLDR calls them; none where it is said in one way. */
export function pluralsOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>()
  for (const key of Object.keys(texts)) {
    const form = plural.exec(key)?.[1]
    // `…_zero` is i18next's own: a text for none at all, in any language.
    if (form === undefined || form === 'zero') continue
    forms.set(plainKey(key), [...(forms.get(plainKey(key)) ?? []), form])
  }
  return forms
}
