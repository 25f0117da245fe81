import type { Language } from '../../shared/model/language.ts'
import { readTexts } from '../translations.ts'
import { wordingOf } from './wording.ts'
import type { Wording } from './wording.ts'

/** Reads the wording of a language, for every kind of report. `resources` is the folder that holds `translations`. */
export function readWording(resources: string, language: Language): Wording {
  const read = (file: string) => readTexts(resources, language, file)
  return wordingOf(language, {
    report: read('report'),
    kinds: read('kinds'),
    roles: read('roles'),
    systems: read('systems'),
    // For the sentences of changes and reviews.
    activity: read('activity'),
    explain: read('explain'),
    findings: read('findings'),
    reviews: read('reviews'),
  })
}
