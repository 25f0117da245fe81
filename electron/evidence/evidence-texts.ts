import { createInstance } from 'i18next'
import type { Language } from '../../shared/model/language.ts'
import { readTexts } from '../translations.ts'
import { numbersInTexts, textOptions } from '../../shared/sentence/text-options.ts'

export type EvidenceText = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The texts of the translation file `evidence`. `resources` is the folder that holds `translations`. */
export function evidenceTexts(resources: string, language: Language): EvidenceText {
  const texts = createInstance({
    lng: language,
    initAsync: false,
    resources: { [language]: { evidence: readTexts(resources, language, 'evidence') } },
    ns: ['evidence'],
    defaultNS: 'evidence',
    ...textOptions,
  })
  void texts.use(numbersInTexts).init()
  return (key, values) => texts.t(key, { ...values })
}
