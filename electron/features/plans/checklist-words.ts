import type { Language } from '../../../shared/model/language.ts'
import { readTexts } from '../../translations.ts'
import type { Texts } from '../../translations.ts'

const files = ['plan', 'actions', 'roles', 'systems', 'kinds', 'activity', 'explain', 'failures'] as const
type File = (typeof files)[number]

/** The text of a key in a translation file, its gaps filled; or of the first of several keys that there is. */
export type Say = (
  file: File,
  key: string | readonly string[],
  gaps?: Readonly<Record<string, unknown>>,
) => string

/** The texts of the checklist in a language. Several values for one gap are listed as the language lists. */
export function checklistWords(resources: string, language: Language): Say {
  const texts = Object.fromEntries(
    files.map((file) => [file, readTexts(resources, language, file)]),
  ) as Readonly<Record<File, Texts>>
  const list = new Intl.ListFormat(language, { style: 'narrow', type: 'conjunction' })
  return (file, keys, gaps = {}) => {
    const [first = '', ...others] = typeof keys === 'string' ? [keys] : keys
    const key = [first, ...others].find((one) => Object.hasOwn(texts[file], one))
    return filled(key === undefined ? (others.at(-1) ?? first) : texts[file][key]!, gaps, list)
  }
}

function filled(text: string, gaps: Readonly<Record<string, unknown>>, list: Intl.ListFormat): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (gap, name: string) => {
    const value = gaps[name]
    if (Array.isArray(value)) return list.format(value.map(String))
    return typeof value === 'string' || typeof value === 'number' ? String(value) : gap
  })
}
