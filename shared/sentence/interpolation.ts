const numbers = new Map<string, Intl.NumberFormat>()

/**
 * How texts are filled in, wherever they are spoken: numbers as the language writes them (1,873 and 1 873), and nothing
 * is escaped, for no text becomes HTML. In place of i18next's own `number`, which makes a formatter for every number.
 */
export const interpolation = {
  escapeValue: false,
  alwaysFormat: true,
  format: (value: unknown, _format?: string, language = 'en'): string =>
    // What is no number is a text already, or missing, which i18next says itself.
    typeof value === 'number' ? numbersOf(language).format(value) : (value as string),
} as const

function numbersOf(language: string): Intl.NumberFormat {
  const made = numbers.get(language) ?? new Intl.NumberFormat(language)
  numbers.set(language, made)
  return made
}
