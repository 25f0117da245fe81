import { z } from 'zod'

/** The languages that the window speaks, by their codes; their texts stand in resources/translations. */
export const languages = ['en', 'ja', 'sv'] as const
export type Language = (typeof languages)[number]
export const languageSchema = z.enum(languages)

/** What a person may choose: one of them, or whatever the system is set to. */
export const languageChoices = ['system', ...languages] as const
export type LanguageChoice = (typeof languageChoices)[number]

/**
 * The language that is meant: the chosen one, or the first of the system's (BCP 47 tags, best first) that
 * there are texts for, whatever the region; English where there are none.
 */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice
  for (const tag of preferred) {
    const [primary] = tag.toLowerCase().split('-')
    const known = languages.find((language) => language === primary)
    if (known) return known
  }
  return 'en'
}
