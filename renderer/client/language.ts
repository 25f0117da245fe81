import translations, { changeLanguage } from 'i18next'
import { languageFor, languageSchema } from '../../shared/model/language.ts'
import type { Language, LanguageChoice } from '../../shared/model/language.ts'
import type { Texts } from './languages/texts.ts'
import { sortNamesIn } from './mirror.ts'

type Loaded = Readonly<Record<string, Texts>>

/** English comes with the window. The others are files of their own, fetched when somebody wants them. */
const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly texts: Loaded }>>> = {
  ja: () => import('./languages/japanese.ts'),
  sv: () => import('./languages/swedish.ts'),
}

const storageName = 'keyholder.language'
let shown: Language = 'en'
let wanted: Language = 'en'

/** The language in which the window speaks now, for what the back end writes for a person. */
export function shownLanguage(): Language {
  return shown
}

/** What a choice means on this system. */
export function meantLanguage(choice: LanguageChoice): Language {
  return languageFor(choice, navigator.languages)
}

/**
 * Has the window speak a language: texts, order of names and the `lang` of the page change together. Fails
 * where its texts cannot be fetched, and leaves the window as it is.
 */
export async function showLanguage(language: Language): Promise<void> {
  wanted = language
  if (language !== 'en' && !translations.hasResourceBundle(language, 'app')) {
    const { texts } = await loaders[language]()
    for (const [namespace, keys] of Object.entries(texts))
      translations.addResourceBundle(language, namespace, keys)
  }
  // Somebody has chosen another one while it was fetched.
  if (wanted !== language || shown === language) return
  shown = language
  document.documentElement.lang = language
  sortNamesIn(language)
  await changeLanguage(language)
  window.localStorage.setItem(storageName, language)
}

/**
 * The language is a setting of the app; this is only what the window remembers of it, so that the first
 * frame after a start is not in the wrong one.
 */
export function rememberedLanguage(): Language {
  const kept = languageSchema.safeParse(window.localStorage.getItem(storageName))
  return kept.success ? kept.data : meantLanguage('system')
}
