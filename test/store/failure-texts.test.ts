import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import texts from '../../resources/translations/en/failures.json' with { type: 'json' }

const folder = join(import.meta.dirname, '../../electron/store')

it('every failure of the store has a text', () => {
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const keys = sources.flatMap(
    (name) => readFileSync(join(folder, name), 'utf8').match(/(?<=')store\.[a-z-]+(?=')/g) ?? [],
  )
  expect(keys.length).toBeGreaterThan(20)
  expect(keys.filter((key) => !(key in texts))).toEqual([])
})
