import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../../shared/contract/settings.ts'

const files = ['plan', 'actions', 'roles', 'systems', 'kinds', 'activity', 'explain', 'failures'] as const
type File = (typeof files)[number]

/** The text of a key in a translation file, its gaps filled; or of the first of several keys that there is. */
export type Say = (
  file: File,
  key: string | readonly string[],
  gaps?: Readonly<Record<string, unknown>>,
) => string

/** The texts of the checklist in a language, or in English where there are none. */
export function checklistWords(resources: string, language: string): Say {
  const known = languages.find((one) => one === language) ?? 'en'
  const texts = Object.fromEntries(
    files.map((file) => [
      file,
      JSON.parse(readFileSync(join(resources, 'translations', known, `${file}.json`), 'utf8')) as unknown,
    ]),
  ) as Readonly<Record<File, Readonly<Record<string, string>>>>
  return (file, keys, gaps = {}) => {
    const [first = '', ...others] = typeof keys === 'string' ? [keys] : keys
    const key = [first, ...others].find((one) => Object.hasOwn(texts[file], one))
    return filled(key === undefined ? (others.at(-1) ?? first) : texts[file][key]!, gaps)
  }
}

function filled(text: string, gaps: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (gap, name: string) => {
    const value = gaps[name]
    if (Array.isArray(value)) return value.join(', ')
    return typeof value === 'string' || typeof value === 'number' ? String(value) : gap
  })
}
