import { expect, test } from 'vitest'
import { preferencesOver } from '../../electron/preferences.ts'
import { tellingLanguage } from '../../electron/shell/menu-language.ts'

test('the menu hears of another language, and of nothing else that is chosen', () => {
  const kept = new Map<string, unknown>()
  const over = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: unknown) => void kept.set(key, value),
  }
  const heard: string[] = []
  const preferences = tellingLanguage(
    preferencesOver(over, () => 'id'),
    (language) => heard.push(language),
  )
  preferences.setSettings({ theme: 'dark' })
  preferences.setSettings({ language: 'ja' })
  preferences.setSettings({ language: 'ja' })
  preferences.setSettings({ language: 'system' })
  expect(heard).toEqual(['ja', 'system'])
  expect(preferences.settings()).toEqual({ theme: 'dark', language: 'system' })
})
