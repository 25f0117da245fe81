import { use } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { english } from './languages/english.ts'
import { numbersInTexts, textOptions } from '../../shared/sentence/text-options.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    keySeparator: false
    nsSeparator: false
    resources: typeof english
  }
}

/**
 * Texts stand in resources/translations; keys are flat because many of them are ids. English comes with the
 * window; `showLanguage` fetches another.
 */
export async function startTranslations(): Promise<void> {
  await use(initReactI18next)
    .use(numbersInTexts)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      defaultNS: 'app',
      ns: Object.keys(english),
      resources: { en: english },
      ...textOptions,
      returnNull: false,
    })
}
