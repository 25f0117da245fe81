/**
 * How texts are found and filled in, wherever they are spoken. Keys are flat, for many of them are ids; nothing is escaped,
 * for no text becomes HTML.
 */
export const textOptions = {
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false, alwaysFormat: true },
} as const

const nothing = (): void => undefined

/**
 * Writes numbers as the language writes them, 85,000 and 85 000, without being asked in each text. In place of i18next's
 * own formats, of which `number` makes one of Intl's formatters for every number. Modules of the kind `formatter` are given to
 * i18next's `use`.
 */
export const numbersInTexts = {
  type: 'formatter',
  init: nothing,
  add: nothing,
  addCached: nothing,
  format: (value: unknown, _format?: string, language = 'en'): string =>
    // What is no number is a text already, or missing, which i18next says itself.
    typeof value === 'number' ? numbersOf(language).format(value) : (value as string),
} as const

const numbers = new Map<string, Intl.NumberFormat>()

function numbersOf(language: string): Intl.NumberFormat {
  const made = numbers.get(language) ?? new Intl.NumberFormat(language)
  numbers.set(language, made)
  return made
}
