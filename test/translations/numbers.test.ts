import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { numbersInTexts, textOptions } from '../../shared/sentence/text-options.ts'

async function says(language: string, values: Readonly<Record<string, unknown>>): Promise<string> {
  const texts = createInstance({
    resources: {
      [language]: { translation: { moved_one: '{{count}} <{{name}}>', moved_other: '{{count}} <{{name}}>' } },
    },
    lng: language,
    ...textOptions,
  })
  await texts.use(numbersInTexts).init()
  return texts.t('moved', values)
}

describe('a number in a text', () => {
  it.each([
    ['en', '85,000 <Bo & Co>'],
    ['sv', '85\u00A0000 <Bo & Co>'],
    ['ja', '85,000 <Bo & Co>'],
  ])('is written as %s writes it', async (language, said) => {
    expect(await says(language, { count: 85_000, name: 'Bo & Co' })).toBe(said)
  })

  it('that is a name or an id stays as it is', async () => {
    expect(await says('en', { count: 1, name: '1000000012' })).toBe('1 <1000000012>')
  })
})
