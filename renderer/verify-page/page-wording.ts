import { wordingOf } from '../../electron/reports/wording.ts'
import type { Wording, WordingTexts } from '../../electron/reports/wording.ts'
import type { Language } from '../../shared/model/language.ts'
import englishKinds from '../../resources/translations/en/kinds.json'
import englishReport from '../../resources/translations/en/report.json'
import englishRoles from '../../resources/translations/en/roles.json'
import englishSystems from '../../resources/translations/en/systems.json'
import japaneseKinds from '../../resources/translations/ja/kinds.json'
import japaneseReport from '../../resources/translations/ja/report.json'
import japaneseRoles from '../../resources/translations/ja/roles.json'
import japaneseSystems from '../../resources/translations/ja/systems.json'
import swedishKinds from '../../resources/translations/sv/kinds.json'
import swedishReport from '../../resources/translations/sv/report.json'
import swedishRoles from '../../resources/translations/sv/roles.json'
import swedishSystems from '../../resources/translations/sv/systems.json'

/** What the reports of packs are said with, whichever language the page speaks. */
const texts: Readonly<Record<Language, WordingTexts>> = {
  en: { kinds: englishKinds, report: englishReport, roles: englishRoles, systems: englishSystems },
  ja: { kinds: japaneseKinds, report: japaneseReport, roles: japaneseRoles, systems: japaneseSystems },
  sv: { kinds: swedishKinds, report: swedishReport, roles: swedishRoles, systems: swedishSystems },
}

/** The wording of reports in a language of packs. */
export function pageWording(language: Language): Wording {
  return wordingOf(language, texts[language])
}
