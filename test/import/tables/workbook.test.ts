import { writeXlsx } from 'hucre/xlsx'
import type { WriteOptions } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { failureText } from '../../../electron/cli/failure-text.ts'
import { readTable } from '../../../electron/features/import/tables/read-table.ts'
import type { Table } from '../../../electron/features/import/tables/table.ts'
import { accounted, asideOf, cellsOf, file, names } from './lists.ts'
import { packed } from './packed.ts'
import { byHand } from './workbook-by-hand.ts'

async function workbook(options: WriteOptions): Promise<readonly Table[]> {
  return tables(await writeXlsx(options))
}

async function tables(bytes: Uint8Array): Promise<readonly Table[]> {
  const result = await readTable(file(bytes, 'people.xlsx'))
  if (!result.ok) throw new Error(failureText(result.error))
  return result.value
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await readTable(file(bytes, 'people.xlsx'))
  return result.ok ? 'read' : failureText(result.error)
}

function shared(ref: string, place: number): string {
  return `<c r="${ref}" t="s"><v>${place}</v></c>`
}

function inline(ref: string, text: string): string {
  return `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
}

describe('a workbook', () => {
  it('is one list for each sheet that has anything in it', async () => {
    const lists = await workbook({
      sheets: [
        {
          name: 'People',
          rows: [
            ['E-mail', 'Role'],
            ['a@x.example', 'Admin'],
          ],
        },
        { name: 'Nothing', rows: [] },
        {
          name: 'Konton',
          rows: [
            ['Kontonamn', 'Kund-id'],
            ['Alfa', '123-456-7890'],
          ],
        },
      ],
    })
    expect(lists.map(({ sheet }) => sheet)).toEqual(['People', 'Konton'])
    expect([names(lists[1]!), ...cellsOf(lists[1]!)]).toEqual([
      ['Kontonamn', 'Kund-id'],
      ['Alfa', '123-456-7890'],
    ])
  })

  it('has text as text, days as days, and ids that were written as numbers as their digits', async () => {
    const [list] = await workbook({
      sheets: [
        {
          name: 'A',
          rows: [
            ['E-mail', 'Customer ID', 'Since', 'Last login'],
            [
              '=a@x.example',
              1234567890,
              new Date(Date.UTC(2026, 2, 31)),
              new Date(Date.UTC(2026, 2, 31, 8, 30)),
            ],
            ['007', '7123456789012345678', null, true],
          ],
        },
      ],
    })
    expect(cellsOf(list!)).toEqual([
      ['=a@x.example', '1234567890', '2026-03-31', '2026-03-31T08:30:00.000Z'],
      ['007', '7123456789012345678', '', 'true'],
    ])
  })

  it('says where numbers are too long to have kept their digits, and makes no other id of them', async () => {
    const [list] = await workbook({
      sheets: [
        {
          name: 'A',
          rows: [
            ['E-mail', 'Advertiser ID'],
            ['a@x.example', Number('7123456789012345678')],
          ],
        },
      ],
    })
    expect(cellsOf(list!)[0]![1]).toBe('7.123456789012346E+18')
    expect(list!.warnings.map(failureText)).toEqual([
      'people.xlsx:2: A: Numbers of more than 15 digits have lost their last digits in the spreadsheet (1), in lines 2. Such ids have to be exported again, as text.',
    ])
  })

  it('has its header found below titles and its totals set aside, with the lines of the sheet', async () => {
    const [list] = await workbook({
      sheets: [
        {
          name: 'A',
          rows: [['Users'], [], ['E-mail', 'Role'], ['a@x.example', 'Admin'], [], ['Total', 1]],
        },
      ],
    })
    expect(list!.headerLine).toBe(3)
    expect(asideOf(list!)).toEqual(['1 above-header: Users', '2 blank: ', '5 blank: ', '6 total: Total 1'])
    expect(accounted(list!)).toBe(list!.records)
  })

  it('keeps what stands beside the header under a column without a name', async () => {
    const [list] = await workbook({
      sheets: [
        {
          name: 'A',
          rows: [
            ['E-mail', 'Role'],
            ['a@x.example', 'Admin', 'left in May'],
          ],
        },
      ],
    })
    expect(names(list!)).toEqual(['E-mail', 'Role', '#3'])
  })

  it('is read with shared strings in runs, without the reading aids of Japanese names', async () => {
    const strings = `<si><t>氏名</t></si><si><t>メール</t></si>
      <si><r><t>高橋</t></r><r><t xml:space="preserve"> 花子</t></r><rPh sb="0" eb="2"><t>タカハシ</t></rPh></si>`
    const [list] = await tables(
      byHand(
        `<row r="1">${shared('A1', 0)}${shared('B1', 1)}</row>
         <row r="2">${shared('A2', 2)}<c r="B2" t="inlineStr"><is><t>h@kita.example</t></is></c></row>`,
        { sharedStrings: strings },
      ),
    )
    expect([names(list!), ...cellsOf(list!)]).toEqual([
      ['氏名', 'メール'],
      ['高橋 花子', 'h@kita.example'],
    ])
  })

  it('is read with the days of the old Macintosh calendar', async () => {
    const [list] = await tables(
      byHand(
        `<row r="1">${inline('A1', 'E-mail')}${inline('B1', 'Since')}</row>
         <row r="2">${inline('A2', 'a@x.example')}<c r="B2" s="1"><v>44650</v></c></row>`,
        { properties: '<workbookPr date1904="1"/>' },
      ),
    )
    expect(cellsOf(list!)).toEqual([['a@x.example', '2026-03-31']])
  })

  it('is refused where it was cut off or damaged', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['E-mail'], ['a@x.example']] }] })
    const damaged =
      'people.xlsx: This is no workbook (.xlsx) that can be read: it was damaged, or cut off on its way.'
    expect(await refusal(bytes.subarray(0, bytes.length - 30))).toBe(damaged)
    const broken = Uint8Array.from(bytes)
    broken.fill(0x58, 60, 200)
    expect(await refusal(broken)).toBe(damaged)
    expect(await refusal(packed({ 'readme.txt': 'no workbook' }))).toBe(damaged)
  })

  it('is refused before it is unpacked where it would fill the memory', async () => {
    const bomb = packed({ 'xl/worksheets/sheet1.xml': 'x' }, { claimed: 2_000_000_000 })
    expect(await refusal(bomb)).toBe(
      'people.xlsx: This workbook unpacks to more than Keyholder reads at once. Save the list in it as CSV.',
    )
  })

  it('is refused where it has a password', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [['E-mail']] }],
      encryption: { password: 'x', spinCount: 1000 },
    })
    expect(await refusal(bytes)).toMatch(/^people\.xlsx: This is a workbook with a password/)
  })

  it('is refused where all of its sheets are empty', async () => {
    expect(await refusal(await writeXlsx({ sheets: [{ name: 'A', rows: [] }] }))).toBe(
      'people.xlsx: The file is empty.',
    )
  })
})
