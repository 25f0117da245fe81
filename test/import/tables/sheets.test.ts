import * as fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import type { CellValue } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../../electron/features/import/tables/archive.ts'
import { extentOf } from '../../../electron/features/import/tables/layout.ts'
import { readTable } from '../../../electron/features/import/tables/read-table.ts'
import { sheetsAtOnce, sheetsRowByRow } from '../../../electron/features/import/tables/sheets.ts'
import type { Sheet } from '../../../electron/features/import/tables/sheets.ts'
import { accounted, file } from './lists.ts'
import { packed } from './packed.ts'
import { byHand } from './workbook-by-hand.ts'

const seed = 20261129

async function rowByRow(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const entries = entriesOf(bytes)
  if (entries === null) throw new Error('damaged: the directory')
  return sheetsRowByRow(bytes, entries)
}

/** What stands in the sheets. Empty cells after the last one, and empty rows, are no matter. */
function inside(sheets: readonly Sheet[]): readonly unknown[] {
  return sheets.map(({ name, rows }) => [
    name,
    rows
      .filter((row) => extentOf(row) > 0)
      .map((row) => ({ line: row.line, cells: row.cells.slice(0, extentOf(row)) })),
  ])
}

function email(ref: string): string {
  return `<c r="${ref}" t="inlineStr"><is><t>a@x.example</t></is></c>`
}

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc
    .array(fc.constantFrom(...Array.from('aÅ€– "<&>=\n\t高𠮷_x0041_')), { maxLength: 8 })
    .map((letters) => letters.join('')),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1234567890, Number('7123456789012345678'), 0, -1, true, false, null),
  fc.date({ min: new Date(Date.UTC(1950, 0, 1)), max: new Date(Date.UTC(2099, 0, 1)), noInvalidDate: true }),
)
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })

describe(`a workbook that is read row by row, made at random with seed ${seed}`, () => {
  it('has the same sheets and rows as one that is read at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(rows, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('shared' as const, 'inline' as const),
        fc.constantFrom('1900' as const, '1904' as const),
        async (lists, stringMode, dateSystem) => {
          const sheets = lists.map((list, place) => ({ name: `Blatt & ${place}`, rows: list }))
          const bytes = await writeXlsx({ sheets, stringMode, dateSystem })
          expect(inside(await rowByRow(bytes))).toEqual(inside(await sheetsAtOnce(bytes)))
        },
      ),
      { seed, numRuns: 50 },
    )
  })

  it('is refused where a byte of it was changed, or says the same as before', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [['E-mail'], ...Array.from({ length: 40 }, (_, place) => [`u${place}@x.example`])],
        },
      ],
    })
    const whole = inside(await rowByRow(bytes))
    const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (changes, isCut) => {
          const changed = Uint8Array.from(bytes)
          for (const [place, by] of changes) changed[place] = (changed[place]! + by) % 256
          const damaged = isCut ? changed.subarray(0, changes[0]![0]) : changed
          expect(await rowByRow(damaged).then(inside, () => whole)).toEqual(whole)
        },
      ),
      { seed, numRuns: 300 },
    )
  })
})

describe('a large workbook', () => {
  const people = 40_000
  const list = [
    ['E-mail', 'Name', 'Role', 'Since'],
    ...Array.from({ length: people }, (_, place) => [
      `user${place}@norr.example`,
      `Åsa Ek ${place}`,
      'Standard',
      new Date(Date.UTC(2026, 2, 1 + (place % 28))),
    ]),
  ]

  it('comes whole and in its order, and others have their turn meanwhile', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'People', rows: list }], stringMode: 'inline' })
    let turns = 0
    const meanwhile = setInterval(() => turns++, 0)
    const result = await readTable(file(bytes, 'people.xlsx'))
    clearInterval(meanwhile)
    if (!result.ok) throw new Error(result.error.message)
    const [table] = result.value
    expect(accounted(table!)).toBe(people + 1)
    expect(table!.rows.map(({ line }) => line)).toEqual(
      Array.from({ length: people }, (_, place) => place + 2),
    )
    expect(table!.rows[people - 1]!.cells).toEqual([
      `user${people - 1}@norr.example`,
      `Åsa Ek ${people - 1}`,
      'Standard',
      `2026-03-${String(1 + ((people - 1) % 28)).padStart(2, '0')}`,
    ])
    expect(turns).toBeGreaterThan(100)
  })

  it('is refused where a byte in the middle of its rows was changed', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'People', rows: list }], stringMode: 'inline' })
    const entry = entriesOf(bytes)!.find(({ name }) => name === 'xl/worksheets/sheet1.xml')!
    const changed = Uint8Array.from(bytes)
    changed[Math.floor((entry.start + entry.end) / 2)]! ^= 1
    expect(await readTable(file(changed, 'people.xlsx'))).toMatchObject({
      ok: false,
      error: { message: 'table.damaged-workbook' },
    })
  })
})

describe('a sheet that is read row by row', () => {
  it('has the rows between two others that have no element of their own', async () => {
    const [sheet] = await rowByRow(byHand(`<row r="2">${email('A2')}</row><row r="5">${email('A5')}</row>`))
    expect(sheet!.rows.map(({ line, cells }) => `${line} ${cells.join()}`)).toEqual([
      '1 ',
      '2 a@x.example',
      '3 ',
      '4 ',
      '5 a@x.example',
    ])
  })

  it('is refused where a row is numbered beyond the last that a sheet has', async () => {
    const beyond = byHand(`<row r="1048577">${email('A1048577')}</row>`)
    await expect(rowByRow(beyond)).rejects.toThrow('no row')
  })

  it('is refused where it unpacks to more than it says', async () => {
    const bomb = packed({ 'xl/worksheets/sheet1.xml': ' '.repeat(5000) }, { claimed: 100 })
    await expect(rowByRow(bomb)).rejects.toThrow('damaged')
  })
})
