import type { Language } from '../../../shared/model/language.ts'
import { readTexts } from '../../translations.ts'
import type { Texts } from '../../translations.ts'

const files = ['plan', 'actions', 'roles', 'systems', 'kinds', 'activity', 'explain', 'failures'] as const
type File = (typeof files)[number]

export interface Say {
  /** The text of a key in a translation file, its gaps filled; or of the first of several keys that there is. */
  (file: File, key: string | readonly string[], gaps?: Readonly<Record<string, unknown>>): string
  /** The text of a key as it stands; undefined where there is none. */
  readonly find: (file: File, key: string) => string | undefined
  readonly list: (items: readonly string[]) => string
  /** Sentences one after the other. */
  readonly sentences: (said: readonly string[]) => string
}

/** The texts of the checklist in a language, and how that language puts lists and sentences together. */
export function checklistWords(resources: string, language: Language): Say {
  const texts = Object.fromEntries(
    files.map((file) => [file, readTexts(resources, language, file)]),
  ) as Readonly<Record<File, Texts>>
  const format = new Intl.ListFormat(language, { style: 'narrow', type: 'conjunction' })
  const list = (items: readonly string[]) => format.format(items)
  const say = (
    file: File,
    keys: string | readonly string[],
    gaps: Readonly<Record<string, unknown>> = {},
  ): string => {
    const [first = '', ...others] = typeof keys === 'string' ? [keys] : keys
    const key = [first, ...others].find((one) => Object.hasOwn(texts[file], one))
    return filled(key === undefined ? (others.at(-1) ?? first) : texts[file][key]!, gaps, list)
  }
  return Object.assign(say, {
    find: (file: File, key: string) => (Object.hasOwn(texts[file], key) ? texts[file][key] : undefined),
    list,
    sentences: (said: readonly string[]) => said.join(language === 'ja' ? '' : ' '),
  })
}

function filled(text: string, gaps: Readonly<Record<string, unknown>>, list: Say['list']): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (gap, name: string) => {
    const value = gaps[name]
    if (Array.isArray(value)) return list(value.map(String))
    return typeof value === 'string' || typeof value === 'number' ? String(value) : gap
  })
}
