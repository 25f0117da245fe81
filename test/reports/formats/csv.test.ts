import { stringify } from 'csv-stringify/sync'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../electron/reports/formats/csv.ts'
import type { Report } from '../../../electron/reports/report.ts'
import { csv, reportOf, sectionOfRows } from '../agency.ts'

/** A report of one text column with these cells. */
function reportOfTexts(cells: readonly string[]): Report {
  const columns = [
    { id: 'account', type: 'text', title: 'Account' },
    { id: 'via', type: 'text', title: 'Via' },
  ] as const
  return {
    ...reportOf({ kind: 'access' }),
    sections: [sectionOfRows(columns, () => cells.map((cell) => [cell, 'x']))],
  }
}

describe('a report as CSV', () => {
  it('is written as csv-stringify writes it, formulas disarmed (seed 67)', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 })
    const asStringify = fc.property(texts, (cells) => {
      const expected = stringify([['Account', 'Via'], ...cells.map((cell) => [cell, 'x'])], {
        record_delimiter: '\r\n',
        escape_formulas: true,
        quoted_match: /[\r\n]|^\s|\s$/,
      })
      expect(csv(reportOfTexts(cells))).toBe(expected)
    })
    fc.assert(asStringify, { seed: 67, numRuns: 300 })
    for (const cell of [
      '=1',
      '+1',
      '-1',
      '@x',
      '\t1',
      '\r1',
      '＝1',
      '＋1',
      '－1',
      '＠1',
      ' =1',
      'a,"b"',
      ' ',
      '\u00a0x',
    ])
      expect(csv(reportOfTexts([cell]))).toBe(
        stringify(
          [
            ['Account', 'Via'],
            [cell, 'x'],
          ],
          {
            record_delimiter: '\r\n',
            escape_formulas: true,
            quoted_match: /[\r\n]|^\s|\s$/,
          },
        ),
      )
  })

  it('is one table where there are several sections, which says of which one a row is', () => {
    const report = reportOf({ kind: 'administrators', columns: ['member', 'account', 'owner'] })
    const rows = parse(csv(report), { columns: true }) as Record<string, string>[]
    expect(rows.filter(({ Section }) => Section === 'Owners')).toEqual([
      { Section: 'Owners', Member: '', Account: 'Fjord Sport', Owner: 'Nordic' },
      { Section: 'Owners', Member: '', Account: 'Nordic', Owner: 'Northlight MCC' },
    ])
    expect(rows.find(({ Section }) => Section === 'Administrators')).toMatchObject({
      Member: 'Anna Berg',
      Owner: '',
    })
  })

  it('comes in chunks, and asks for no row before it is needed', () => {
    let asked = 0
    function* rows() {
      for (; asked < 100_000; asked++) yield [`account ${asked}`, 'x']
    }
    const report = reportOfTexts([])
    const many = { ...report, sections: [sectionOfRows(report.sections[0]!.columns, rows)] }
    const chunks = csvOf(many, { bom: false, sectionTitle: '' })[Symbol.iterator]()
    chunks.next()
    expect(asked).toBeGreaterThan(1000)
    expect(asked).toBeLessThan(10_000)
  })
})
