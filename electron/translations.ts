import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../shared/model/language.ts'

/** The texts of one translation file, by their keys. */
export type Texts = { readonly [key: string]: string }

/** Reads a translation file. `resources` is the folder that holds `translations`. */
export function readTexts(resources: string, language: Language, file: string): Texts {
  return JSON.parse(readFileSync(join(resources, 'translations', language, `${file}.json`), 'utf8')) as Texts
}
