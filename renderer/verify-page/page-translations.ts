import { changeLanguage, t, use } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { languageFor } from '../../shared/model/language.ts'
import type { Language } from '../../shared/model/language.ts'
import english from '../../resources/translations/en/evidence.json'
import englishPage from '../../resources/translations/en/evidence-check.json'
import japanese from '../../resources/translations/ja/evidence.json'
import japanesePage from '../../resources/translations/ja/evidence-check.json'
import swedish from '../../resources/translations/sv/evidence.json'
import swedishPage from '../../resources/translations/sv/evidence-check.json'
import { numbersInTexts, textOptions } from '../../shared/sentence/text-options.ts'

/** The page carries its texts in every language, and begins with the browser's. */
export async function startPageTranslations(): Promise<void> {
  await use(initReactI18next)
    .use(numbersInTexts)
    .init({
      fallbackLng: 'en',
      resources: {
        en: { evidence: english, 'evidence-check': englishPage },
        ja: { evidence: japanese, 'evidence-check': japanesePage },
        sv: { evidence: swedish, 'evidence-check': swedishPage },
      },
      ...textOptions,
      returnNull: false,
    })
  await speak(languageFor('system', navigator.languages))
}

/** Has the page speak another language. */
export async function speak(language: Language): Promise<void> {
  await changeLanguage(language)
  document.documentElement.lang = language
  document.title = t('page.title', { ns: 'evidence-check' })
}
