import type { Language } from '../../../shared/model/language.ts'

/** Numbers in names go by their size, and case decides nothing; which letters are marked ones, the language says. */
const collatorOf = (language: Language) => new Intl.Collator(language, { numeric: true, sensitivity: 'base' })

let { compare } = collatorOf('en')

/** Compares two names for sorting, by the alphabet of the window's language. */
export function compareNames(a: string, b: string): number {
  return compare(a, b)
}

/** Changes the alphabet. What is sorted already stays as it is: see `sortNamesIn` of the mirror. */
export function compareNamesIn(language: Language): void {
  compare = collatorOf(language).compare
}
