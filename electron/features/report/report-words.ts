import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../../shared/contract/settings.ts'
import type { ReportWords } from './access-report.ts'

/** The texts of the report in a language, or in English where there are none. */
export function reportWords(resources: string, language: string): ReportWords {
  const known = languages.find((one) => one === language) ?? 'en'
  return JSON.parse(
    readFileSync(join(resources, 'translations', known, 'report.json'), 'utf8'),
  ) as ReportWords
}
