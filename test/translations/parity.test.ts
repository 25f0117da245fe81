import { describe, expect, it } from 'vitest'
import { languages } from '../../shared/model/language.ts'
import type { Language } from '../../shared/model/language.ts'
import { systems } from '../../shared/model/system.ts'
import { englishOnly, namespacesOf, plainKey, pluralsOf, textsOf } from './translations.ts'

const namespaces = namespacesOf('en').filter((namespace) => !englishOnly.has(namespace))
const others = languages.filter((language) => language !== 'en')

describe.each(languages)('%s', (language) => {
  it('has every namespace, and none of its own', () => {
    const own = namespacesOf(language).filter((namespace) => !englishOnly.has(namespace))
    expect(own.toSorted()).toEqual(namespaces.toSorted())
  })

  it('has the forms for numbers that its grammar asks for', () => {
    const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const wrong = namespaces.flatMap((namespace) =>
      [...pluralsOf(textsOf(language, namespace))]
        .filter(([, forms]) => forms.toSorted().join() !== asked.join())
        .map(([key, forms]) => `${namespace}: ${key} has ${forms.join()}`),
    )
    expect(wrong).toEqual([])
  })

  it('says something everywhere, and keeps apart what the letters of roles tell apart', () => {
    for (const namespace of namespaces)
      for (const [key, text] of Object.entries(textsOf(language, namespace)))
        expect(text.trim(), `${namespace}: ${key}`).not.toBe('')
    // As many different ones as in English, where the same level of two kinds of access shares its letter.
    for (const system of systems)
      expect(lettersOf(language, system), `letters of ${system}`).toBe(lettersOf('en', system))
  })
})

describe.each(others.flatMap((language) => namespaces.map((namespace) => [language, namespace] as const)))(
  '%s/%s.json',
  (language, namespace) => {
    const english = textsOf('en', namespace)
    const texts = namespacesOf(language).includes(namespace) ? textsOf(language, namespace) : {}

    it('has the keys of the English file, and no others', () => {
      expect(keysOf(texts)).toEqual(keysOf(english))
    })

    it('fills the gaps that the English texts fill', () => {
      const wrong = Object.entries(texts).flatMap(([key, text]) => {
        const model = english[key] ?? english[`${plainKey(key)}_other`] ?? english[plainKey(key)]
        if (model === undefined) return []
        // The number may stand in words where it is always one.
        const free = key.endsWith('_one') ? 'count' : ''
        const [said, meant] = [gapsOf(text), gapsOf(model)]
        return [...said, ...meant]
          .filter((gap) => said.has(gap) !== meant.has(gap) && gap !== free)
          .map((gap) => `${key}: ${gap}`)
      })
      expect(wrong).toEqual([])
    })
  },
)

function lettersOf(language: Language, system: string): number {
  const letters = Object.entries(textsOf(language, 'roles')).filter(
    ([key]) => key.startsWith(`${system}/`) && key.endsWith('.letter'),
  )
  return new Set(letters.map(([, letter]) => letter)).size
}

function keysOf(texts: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(Object.keys(texts).map(plainKey))].toSorted()
}

/** `{{count}}` and `<account/>`: what the window puts in. */
function gapsOf(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/\{\{\s*([\w-]+)[^}]*\}\}|(<[\w-]+\/?>)/g)].map(([, gap, tag]) => gap ?? tag ?? ''),
  )
}
