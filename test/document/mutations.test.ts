import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failureText } from '../../electron/cli/failure-text.ts'
import { parseDocument } from '../../electron/features/document/parse-document.ts'
import { readFiles } from '../../electron/features/import/read-files.ts'
import { file, fromNordic, fromTop, users } from '../fixtures/google-rows.ts'
import { Chance } from '../helpers/random-workspace.ts'

const strangers: readonly unknown[] = [
  null,
  0,
  -1,
  1e300,
  '',
  ' ',
  'x',
  true,
  [],
  [[]],
  {},
  { a: 1 },
  'mcc',
  '__proto__',
]

/** The same value with something else somewhere in it. */
function mutated(chance: Chance, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || chance.happens(0.05)) return chance.pick(strangers)
  const keys = Object.keys(value)
  if (keys.length === 0) return chance.pick(strangers)
  const copy = structuredClone(value) as Record<string, unknown>
  const key = chance.pick(keys)
  const way = Array.isArray(copy)
    ? 'change'
    : chance.pick(['remove', 'rename', ...Array<string>(8).fill('change')])
  if (way === 'change') copy[key] = mutated(chance, copy[key])
  if (way === 'rename') copy[`${key}x`] = copy[key]
  if (way !== 'change') Reflect.deleteProperty(copy, key)
  return copy
}

/** The same text, cut, or with a character too many. */
function garbled(chance: Chance, text: string): string {
  const at = chance.below(text.length)
  return chance.happens(0.5)
    ? text.slice(0, at)
    : `${text.slice(0, at)}${chance.pick('{}[]",:x\n\\'.split(''))}${text.slice(at)}`
}

describe('whatever stands in a file, it is read or refused in words', () => {
  const sample = JSON.parse(readFileSync('resources/sample-agency.keyholder.json', 'utf8')) as Record<
    string,
    unknown[]
  >
  const few = Object.fromEntries(
    Object.entries(sample).map(([key, list]) => [key, Array.isArray(list) ? list.slice(0, 5) : list]),
  )
  const answers = { results: [...fromTop, ...fromNordic, ...users] }

  for (let seed = 1; seed <= 10; seed++) {
    it(`with documents and answers mutated by seed ${seed}`, () => {
      const chance = new Chance(seed)
      for (let step = 0; step < 60; step++) {
        const content = chance.happens(0.5) ? few : answers
        const text = JSON.stringify(mutated(chance, content))
        const texts = [text, garbled(chance, text)]
        const results = texts.flatMap((each) => [
          parseDocument(each, 'n.json'),
          readFiles([file('n.json', each)]),
        ])
        for (const result of results) {
          const said = result.ok ? 'read' : failureText(result.error)
          expect(said).toMatch(/^(read|n\.json(:\d+)?: .*[a-z.!?)]+)$/s)
          expect(said).not.toMatch(/undefined|\[object|\{\{|^n\.json: [a-z]+\.[a-z-]+$/)
        }
      }
    })
  }
})
