import { expect, test } from 'vitest'
import failures from '../../resources/translations/en/failures.json' with { type: 'json' }
import { readSource, sourcesIn } from './imports.ts'

/** `failed('code', 'key', …)` and `new Refusal('code', 'key', …)`, wherever they stand. */
const made = /(?:failed|Refusal)\(\s*'[a-z-]+',\s*'([^']+)'/g

test('every failure that the back end can answer with has a text', () => {
  const keys = [...sourcesIn('electron'), ...sourcesIn('shared')].flatMap((file) =>
    [...readSource(file).matchAll(made)].map((match) => match[1]!),
  )
  expect(keys.length).toBeGreaterThan(50)
  expect(keys.filter((key) => !Object.hasOwn(failures, key))).toEqual([])
})
