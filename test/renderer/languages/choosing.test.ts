import { expect, test } from 'vitest'
import { languageFor } from '../../../shared/model/language.ts'

test('what was chosen is meant, whatever the system says', () => {
  expect(languageFor('en', ['ja-JP'])).toBe('en')
})

test.each([
  [['ja-JP', 'en-GB'], 'ja'],
  [['fr-CH', 'JA', 'en'], 'ja'],
  [['en-AU', 'ja'], 'en'],
  [['nb-NO', 'sv-FI', 'en'], 'sv'],
  [['fr', 'de'], 'en'],
  [[], 'en'],
] as const)('of the languages of the system %j it is the first that there are texts for', (system, meant) => {
  expect(languageFor('system', system)).toBe(meant)
})
