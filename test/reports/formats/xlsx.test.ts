import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { xlsxOf } from '../../../electron/reports/formats/xlsx.ts'
import { linesOf } from '../../../electron/reports/report.ts'
import type { Cell, CellType, Report } from '../../../electron/reports/report.ts'
import type { ColumnId } from '../../../shared/model/report.ts'
import { reportOf, sectionOfRows } from '../agency.ts'

/** Read back by another library than the one that writes: hucre, which reads imports. */
const bytesOf = (report: Report, mostRows?: number) =>
  Buffer.concat([...xlsxOf(report, ...(mostRows === undefined ? [] : [mostRows]))])

const sheetText = (bytes: Buffer, number: number) =>
  Buffer.from(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`]!).toString()

function tableOf(
  columns: readonly (readonly [ColumnId, CellType])[],
  rows: readonly (readonly Cell[])[],
): Report {
  const described = columns.map(([id, type]) => ({ id, type, title: id }))
  const section = sectionOfRows(described, () => rows, 'A [very] long: name of a section/sheet?')
  return { ...reportOf({ kind: 'access' }), sections: [section] }
}

describe('a report as an Excel workbook', () => {
  it('keeps days, moments, numbers and yes or no as such, and everything else as text', async () => {
    const report = tableOf(
      [
        ['left-on', 'day'],
        ['since', 'moment'],
        ['days', 'number'],
        ['direct', 'boolean'],
        ['external-id', 'text'],
        ['role', 'code'],
      ],
      [
        ['2026-03-31', '2026-03-31T12:30:00Z', 17, true, '0012', { code: 'admin', said: 'Administratör' }],
        [null, '2025-12-24', 0, false, '=1+1', null],
        ['1900-01-01', null, null, null, '-5', null],
      ],
    )
    const { sheets } = await readXlsx(bytesOf(report))
    const [, first, second, third] = sheets[0]!.rows
    expect(first).toEqual([
      new Date('2026-03-31T00:00:00Z'),
      new Date('2026-03-31T12:30:00Z'),
      17,
      true,
      '0012',
      'Administratör',
    ])
    expect(second!.slice(1, 5)).toEqual([new Date('2025-12-24T00:00:00Z'), 0, false, '=1+1'])
    expect([third![0], third![4]]).toEqual(['1900-01-01', '-5'])
  })

  it('has a sheet for each section, with a head that stays and a filter over the whole table', async () => {
    const report = reportOf({ kind: 'administrators', columns: ['member', 'account', 'owner'] })
    const { sheets } = await readXlsx(bytesOf(report), { readStyles: true })
    expect(sheets.map(({ name }) => name)).toEqual(['Administrators', 'Owners'])
    for (const sheet of sheets) {
      expect(sheet.freezePane).toMatchObject({ rows: 1 })
      expect(sheet.autoFilter?.range).toBe(`A1:B${sheet.rows.length}`)
    }
    expect(sheets[1]!.rows[1]).toEqual(['Fjord Sport', 'Nordic'])
  })

  it('keeps grouped rows a table: no headings, the filter and the types as ever, and a line that sorting takes along', async () => {
    const report = reportOf({
      kind: 'administrators',
      group: 'account',
      format: 'xlsx',
      columns: ['since', 'direct'],
    })
    const bytes = bytesOf(report)
    const { sheets } = await readXlsx(bytes)
    const [first] = sheets
    expect(first!.rows[0]).toEqual(['Account', 'Since', 'Direct'])
    expect(first!.autoFilter?.range).toBe(`A1:C${first!.rows.length}`)
    for (const [account, since, direct] of first!.rows.slice(1)) {
      expect(typeof account).toBe('string')
      expect(since === null || since instanceof Date).toBe(true)
      expect(typeof direct).toBe('boolean')
    }
    expect(first!.rows.slice(1)).toHaveLength([...linesOf(report.sections[0]!)].length)
    const sheet = sheetText(bytes, 1)
    expect(sheet).toContain(`<conditionalFormatting sqref="A3:C${first!.rows.length}">`)
    expect(sheet).toContain('<formula>$A3&lt;&gt;$A2</formula>')
    // Excel wants the parts of a sheet in their order.
    const parts = ['</sheetData>', '<autoFilter', '<conditionalFormatting', '<pageSetup']
    const places = parts.map((part) => sheet.indexOf(part))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(Math.min(...places)).toBeGreaterThan(0)
  })

  it('draws the line where another day begins, and none where nothing is grouped', () => {
    const days = tableOf(
      [
        ['change', 'text'],
        ['at', 'moment'],
      ],
      [
        ['a', '2026-11-21T09:00:00Z'],
        ['b', '2026-11-20T08:00:00Z'],
      ],
    )
    const grouped = { ...days, definition: { kind: 'changes', group: 'day' } } as const
    expect(sheetText(bytesOf(grouped), 1)).toContain('<formula>INT($B3)&lt;&gt;INT($B2)</formula>')
    expect(sheetText(bytesOf(days), 1)).not.toContain('conditionalFormatting')
  })

  it('goes on in another sheet beyond the last row of one, with the head again', async () => {
    const rows = Array.from({ length: 7 }, (_, place) => [`row ${place}`])
    const { sheets } = await readXlsx(bytesOf(tableOf([['account', 'text']], rows), 4))
    expect(sheets.map((sheet) => sheet.rows.length)).toEqual([4, 4, 2])
    expect(new Set(sheets.map((sheet) => sheet.rows[0]![0]))).toEqual(new Set(['account']))
    expect(sheets.flatMap((sheet) => sheet.rows.slice(1)).flat()).toEqual(rows.flat())
    expect(sheets.map(({ name }) => name)).toEqual([
      'A  very  long  name of a sectio',
      'A  very  long  name of a se (2)',
      'A  very  long  name of a se (3)',
    ])
  })

  it('survives every name', async () => {
    const names = [
      '<a href="x">&amp;</a>',
      ' x ',
      '株式会社﨑',
      'Åäö 😀',
      'bell\u0007',
      '_x0041_',
      'a\nb',
      '\uD800',
    ]
    const { sheets } = await readXlsx(
      bytesOf(
        tableOf(
          [['account', 'text']],
          names.map((name) => [name]),
        ),
      ),
    )
    const shown = sheets[0]!.rows.slice(1).map(([name]) => name)
    expect(shown).toEqual([...names.slice(0, -1), '\uFFFD'])
  })

  it('is a workbook with a head where there is nothing to say', async () => {
    const { sheets } = await readXlsx(bytesOf(tableOf([['account', 'text']], [])))
    expect(sheets[0]!.rows).toEqual([['account']])
  })
})
