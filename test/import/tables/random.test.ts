import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incomingOfTable } from '../../../electron/features/import/tables/incoming-of-table.ts'
import { guessMapping } from '../../../electron/features/import/tables/guess-mapping.ts'
import { readTable, readTextTable } from '../../../electron/features/import/tables/read-table.ts'
import type { Table } from '../../../electron/features/import/tables/table.ts'
import { delimiters } from '../../../shared/import/told-of-file.ts'
import { accounted, cellsOf, encoded, file, names, ofGoogle, read, written } from './lists.ts'
import { byHand, sheetOf } from './workbook-by-hand.ts'

const seed = 20261128

const unicodeEncodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const
const latin = fc.constantFrom(...Array.from('abcÅäöé €–“”,;|\t"\'\n=+-@#0189'))
const anyLetter = fc.oneof(latin, fc.constantFrom(...Array.from('高橋花子メール𠮷')))

function tablesOf(letter: fc.Arbitrary<string>) {
  const cell = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join(''))
  const row = fc.tuple(
    cell,
    cell,
    fc.nat({ max: 9999 }).map((number) => `user${number}@norr.example`),
  )
  return fc.array(row, { minLength: 1, maxLength: 12 })
}

const header = ['Name', 'Team', 'E-mail']
const good = written(
  [
    header,
    ['Åsa “A” Ek', 'North', 'asa@norr.example'],
    ['Bo, Jr', 'South\nEast', 'bo@norr.example'],
    ['花子', '', 'hanako@kita.example'],
    ['Total: all', '3', ''],
  ],
  ',',
)

/** The lines of all rows, whatever became of each. */
function linesOf(table: Table): readonly number[] {
  guessMapping(table, {})
  const columns = { Name: 'name', 'E-mail': 'email' } as const
  const { counts } = incomingOfTable(table, { ...ofGoogle, about: 'people', columns })
  const lines = [...counts.used, ...counts.partly, ...counts.setAside, ...counts.refused]
  return lines.toSorted((one, other) => one - other)
}

describe(`lists made at random, with seed ${seed}`, () => {
  it('are read back cell for cell, whatever the delimiter, the encoding of Unicode and the quotes', () => {
    fc.assert(
      fc.property(
        tablesOf(anyLetter),
        fc.constantFrom(...delimiters),
        fc.constantFrom(...unicodeEncodings),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, encoding, isQuoted, newline) => {
          const table = read(encoded(written([header, ...rows], delimiter, { isQuoted, newline }), encoding))
          expect([table.delimiter, names(table)]).toEqual([delimiter, header])
          expect(cellsOf(table)).toEqual(rows)
        },
      ),
      { seed, numRuns: 300 },
    )
  })

  it('are read back from Windows-1252', () => {
    fc.assert(
      fc.property(tablesOf(latin), fc.constantFrom(...delimiters), (rows, delimiter) => {
        const text = written([[...header, 'Écart'], ...rows.map((row) => [...row, 'é'])], delimiter)
        const table = read(encoded(text, 'windows-1252'))
        expect(table.encoding).toBe('windows-1252')
        expect(cellsOf(table)).toEqual(rows.map((row) => [...row, 'é']))
      }),
      { seed, numRuns: 200 },
    )
  })

  it('lose no record uncounted when they are cut and changed, and nothing throws', () => {
    const change = fc.record({ place: fc.nat({ max: 400 }), byte: fc.nat({ max: 255 }) })
    fc.assert(
      fc.property(
        fc.constantFrom(...unicodeEncodings),
        fc.array(change, { maxLength: 6 }),
        fc.nat({ max: 400 }),
        (encoding, changes, length) => {
          const bytes = Uint8Array.from(encoded(good, encoding).subarray(0, length))
          for (const { place, byte } of changes) if (place < bytes.length) bytes[place] = byte
          const result = readTextTable(file(bytes))
          if (!result.ok) return
          const [table] = result.value
          expect(accounted(table!)).toBe(table!.records)
          expect(linesOf(table!)).toEqual(table!.rows.map(({ line }) => line))
        },
      ),
      { seed, numRuns: 1000 },
    )
  })

  // The padding makes a workbook so large that it is read row by row.
  it.each([
    ['at once', 0, 300],
    ['row by row', 5_000_000, 60],
  ])(
    'as workbooks that were changed are refused or read %s, every record counted',
    async (_, padding, numRuns) => {
      const workbook = byHand(sheetOf([header, ['Åsa', '', 'a@x.example'], [], ['Bo', 'N', 'b@x.example']]), {
        more: { 'xl/media/padding.bin': ' '.repeat(padding) },
      })
      expect((await readTable(file(workbook, 'x.xlsx'))).ok).toBe(true)
      const change = fc.record({ place: fc.nat({ max: workbook.length - 1 }), byte: fc.nat({ max: 255 }) })
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { maxLength: 4 }),
          fc.option(fc.nat({ max: workbook.length })),
          async (changes, length) => {
            const bytes = Uint8Array.from(workbook)
            for (const { place, byte } of changes) bytes[place] = byte
            const result = await readTable(file(bytes.subarray(0, length ?? bytes.length), 'x.xlsx'))
            if (!result.ok) return
            for (const table of result.value) {
              expect(accounted(table)).toBe(table.records)
              expect(linesOf(table)).toEqual(table.rows.map(({ line }) => line))
            }
          },
        ),
        { seed, numRuns },
      )
    },
  )

  it('are refused or read when they claim to be workbooks, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const result = await readTable(file(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]), 'x.xlsx'))
        expect(result.ok).toBe(false)
      }),
      { seed, numRuns: 200 },
    )
  })
})
