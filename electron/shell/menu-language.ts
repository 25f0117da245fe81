import type { LanguageChoice } from '../../shared/model/language.ts'
import type { Preferences } from '../ports.ts'

/** The same preferences; whoever shows texts outside of the windows hears of each language that is chosen. */
export function tellingLanguage(
  preferences: Preferences,
  chosen: (language: LanguageChoice) => void,
): Preferences {
  return {
    ...preferences,
    setSettings(change) {
      const before = preferences.settings().language
      const settings = preferences.setSettings(change)
      if (settings.language !== before) chosen(settings.language)
      return settings
    },
  }
}
