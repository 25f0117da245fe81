import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDocument } from '../../electron/features/document/format-document.ts'
import type { NamedBytes } from '../../electron/features/import/incoming.ts'
import {
  access,
  clientLink,
  fjord,
  fromNordic,
  fromTop,
  invited,
  managerLink,
  nordic,
  top,
  users,
} from '../fixtures/google-rows.ts'
import { agency } from '../fixtures/importing.ts'
import { dump } from '../fixtures/tiktok-pages.ts'
import { readingOf } from './reading-of.ts'
import { jsonJunk } from './json-junk.ts'

const text = (name: string, value: unknown) => ({ name, bytes: Buffer.from(JSON.stringify(value)) })

/** Good files of every shape. */
const good: readonly NamedBytes[] = [
  text('search.json', { results: [...fromTop, ...users], fieldMask: 'x' }),
  text('stream.json', [
    { results: fromTop },
    { results: [clientLink(top, nordic), managerLink(fjord, top)] },
  ]),
  {
    name: 'lines.ndjson',
    bytes: Buffer.from(
      [...fromNordic, invited(fjord, '5', 'bo@x.example')].map((row) => JSON.stringify(row)).join('\n'),
    ),
  },
  text('bare.json', [access(top, '901', 'åsa@agency.example', 'ADMIN'), ...users]),
  { name: 'agency.keyholder.json', bytes: Buffer.from(formatDocument('Northlight', agency)) },
  ...dump,
]

/** Reads a file, which must not throw; `faults` are rows that are not accounted for, of which there must be none. */
function reading(file: NamedBytes) {
  const { incoming, files, problems, warnings, questions } = readingOf(file)
  const [{ rows, leftOut } = { rows: 0, leftOut: 0 }] = files
  const said = problems.length + warnings.length + questions.length
  const found = Object.values(incoming.rows).reduce((sum, list: readonly unknown[]) => sum + list.length, 0)
  const faults = [
    ...(leftOut > rows ? ['more left out than read'] : []),
    ...(leftOut > 0 && said === 0 ? ['left out without a word'] : []),
    ...(rows > leftOut && found === 0 ? ['taken, and nothing came of it'] : []),
    ...(rows === 0 && found === 0 && said === 0 ? ['nothing in it, without a word'] : []),
  ]
  return { rows, said, faults }
}

const newline = 10

describe('a file that was cut off', () => {
  it.each(good.map((file) => [file.name, file] as const))(
    '%s, anywhere, is read up to there and says so',
    (_, file) => {
      const whole = reading(file)
      const step = Math.max(1, Math.floor(file.bytes.length / 150))
      const faults: string[] = []
      for (let length = 0; length < file.bytes.length; length += step) {
        const cut = reading({ name: file.name, bytes: file.bytes.subarray(0, length) })
        // Of whole lines nobody can know that there were more.
        const isWholeLines =
          file.name.endsWith('ndjson') && [length - 1, length].some((at) => file.bytes[at] === newline)
        const isSilent = cut.rows < whole.rows && cut.said === 0 && !isWholeLines
        faults.push(...cut.faults, ...(isSilent ? [`cut off at ${length} without a word`] : []))
      }
      expect(faults).toEqual([])
      expect(whole.faults).toEqual([])
    },
  )
})

describe('a file that was changed on its way', () => {
  const junk = fc.oneof(fc.constantFrom(...jsonJunk), fc.string({ maxLength: 4 }))
  const seed = 20261128
  it(`is never a crash, and no row is dropped without a word (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), junk), { minLength: 1, maxLength: 4 }),
        (file, edits) => {
          let bytes = Buffer.from(file.bytes)
          for (const [at, removed, added] of edits) {
            const place = at % (bytes.length + 1)
            bytes = Buffer.concat([
              bytes.subarray(0, place),
              Buffer.from(added),
              bytes.subarray(place + removed),
            ])
          }
          expect(reading({ name: file.name, bytes }).faults).toEqual([])
        },
      ),
      { seed, numRuns: 1500 },
    )
  })

  it(`is never a crash where values are of other kinds (seed ${seed})`, () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string(),
      fc.constant([]),
      fc.constant({}),
      fc.constant([[{}]]),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...good.filter(({ name }) => !name.endsWith('ndjson'))),
        fc.nat(),
        value,
        (file, place, put) => {
          const changed = JSON.parse(file.bytes.toString()) as object
          const spots: (readonly [object, string])[] = []
          collect(changed, spots)
          const [holder, key] = spots[place % spots.length]!
          Reflect.set(holder, key, put)
          expect(reading(text(file.name, changed)).faults).toEqual([])
        },
      ),
      { seed, numRuns: 1500 },
    )
  })
})

/** Every place in a value that can be given another one. */
function collect(value: object, spots: (readonly [object, string])[]): void {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    spots.push([value, key])
    if (typeof inner === 'object' && inner !== null) collect(inner, spots)
  }
}
