import { describe, expect, it } from 'vitest'
import { failureText } from '../../../electron/cli/failure-text.ts'
import { readTable, readTextTable } from '../../../electron/features/import/tables/read-table.ts'
import { delimiters } from '../../../shared/import/told-of-file.ts'
import { decodeWindows1252 } from '../../../electron/features/import/tables/windows-1252.ts'
import { accounted, asideOf, cellsOf, encoded, file, names, read, written } from './lists.ts'

const western = [
  ['Namn', 'E-postadress', 'Åtkomstnivå'],
  ['Åsa – “Ö”', 'asa@norr.example', 'Skrivskyddad'],
  ['Bo, €; |\tx', 'bo@norr.example', 'Administrativ'],
]
const japanese = [
  ['氏名', 'メールアドレス', '権限'],
  ['高橋 花子', 'hanako@kita.example', '管理者'],
]

describe('a list in a text', () => {
  for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const) {
    for (const delimiter of delimiters) {
      for (const isQuoted of [true, false]) {
        const how = `${encoding}, ${JSON.stringify(delimiter)}, ${isQuoted ? 'all' : 'few'} in quotes`
        it(`is read cell for cell from ${how}`, () => {
          const table = read(encoded(written(western, delimiter, { isQuoted }), encoding))
          expect([table.encoding, table.delimiter, table.headerLine]).toEqual([encoding, delimiter, 1])
          expect([names(table), ...cellsOf(table)]).toEqual(western)
        })
      }
    }
  }

  for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const) {
    it(`in Japanese is read from ${encoding}`, () => {
      const table = read(encoded(written(japanese, '\t'), encoding))
      expect([names(table), ...cellsOf(table)]).toEqual(japanese)
    })
  }

  it('in Japanese is read from Shift-JIS, which spreadsheet programs write there', () => {
    const bytes = [0x8e, 0x81, 0x96, 0xbc, 0x2c, 0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x0a]
    const table = read(Uint8Array.from([...bytes, ...Buffer.from('x,a@kita.example\n')]))
    expect([table.encoding, names(table)]).toEqual(['shift_jis', ['氏名', 'メール']])
  })

  it('has the characters of Windows-1252 that Latin-1 has not, whatever the decoder of Node can do', () => {
    expect(decodeWindows1252(Uint8Array.from([0x80, 0x96, 0x93, 0x94, 0x9f, 0xe5, 0x41]))).toBe('€–“”ŸåA')
    expect(decodeWindows1252(Uint8Array.from([0x81, 0x8d, 0x8f, 0x90, 0x9d]))).toBe(
      '\u0081\u008d\u008f\u0090\u009d',
    )
  })

  it('that was cut inside a character stays UTF-8, and says that a character is damaged', () => {
    const bytes = Buffer.from('E-mail,Name\na@norr.example,Åsa\nb@norr.example,Bö')
    const table = read(bytes.subarray(0, -1))
    expect(table.encoding).toBe('utf-8')
    expect(table.warnings.map(failureText)).toEqual([
      'list.csv: Some characters could not be read (1; read as utf-8). They stand as “�”.',
    ])
  })

  it('has its lines counted as an editor counts them, over line breaks in cells and of all kinds', () => {
    const table = read('E-mail,Name\r\n"a@x.example","A\r\nB"\nb@x.example,B\rc@x.example,C')
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4, 5])
  })

  it.each(['utf-16le', 'utf-16be'] as const)(
    'is known for %s by its zero bytes, without a mark',
    (encoding) => {
      const bytes = encoded('E-mail,Name\na@x.example,Bo\n', encoding).subarray(2)
      expect(cellsOf(read(bytes))).toEqual([['a@x.example', 'Bo']])
    },
  )

  it('obeys the separator that a spreadsheet program wrote on its first line', () => {
    const table = read('sep=;\r\nE-mail;Name\r\na@x.example;A,B,C\r\n')
    expect([table.delimiter, table.headerLine, asideOf(table)]).toEqual([';', 2, ['1 separator: sep=']])
  })

  it('is cut where the addresses are, not where the names have commas', () => {
    const table = read('"Ek, Bo";bo@x.example\nAsk, Eva;eva@x.example\n')
    expect(cellsOf(table)).toEqual([
      ['Ek, Bo', 'bo@x.example'],
      ['Ask, Eva', 'eva@x.example'],
    ])
  })

  it('of one column is read as one', () => {
    const table = read('E-mail\na@x.example\nb@x.example\n')
    expect([table.delimiter, names(table), table.rows.length]).toEqual([null, ['E-mail'], 2])
  })

  it('swallows no line after a quotation mark that nothing closes', () => {
    const table = read('E-mail,Name\na@x.example,"Open\nb@x.example,B\nc@x.example,C\n')
    expect(cellsOf(table)).toEqual([
      ['a@x.example', '"Open'],
      ['b@x.example', 'B'],
      ['c@x.example', 'C'],
    ])
    expect(table.warnings.map(failureText)[0]).toMatch(/^list\.csv:2: A quotation mark opens here/)
  })

  it('swallows no lines between two quotation marks that do not belong together', () => {
    const rows = Array.from({ length: 9 }, (_, place) => `p${place}@x.example,Name ${place}`)
    const text = `E-mail,Name\n${rows.join('\n')}\nq@x.example,"Open\n${rows.join('\n')}\nz@x.example,"Z"\n`
    const table = read(text)
    expect(table.rows.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, place) => place + 2))
    expect(table.warnings.map(({ message, details }) => [message, details['line']])).toEqual([
      ['table.quote-not-closed', 11],
    ])
  })

  it('keeps what looks like a formula as the text it is', () => {
    const cells = ['=HYPERLINK("http://x.example")', '+1', '@x', '-2']
    const table = read(written([['Name', 'Team', 'Role', 'Country'], cells], ','))
    expect(cellsOf(table)).toEqual([cells])
  })

  it('can be read as a person says', () => {
    const text = 'a;b,c\nd;e,f\n'
    expect(cellsOf(read(text, { delimiter: ';', headerLine: null }))).toEqual([
      ['a', 'b,c'],
      ['d', 'e,f'],
    ])
    expect(names(read(text, { delimiter: ',', headerLine: 1 }))).toEqual(['a;b', 'c'])
    expect(read(encoded('Name,Team\né,b\n', 'windows-1252'), { encoding: 'utf-8' }).encoding).toBe('utf-8')
  })
})

describe('the header of a list', () => {
  const report = written(
    [
      ['Untitled report'],
      ['January 1, 2026 - January 31, 2026'],
      ['Account name', 'Customer ID', 'Currency code', 'Clicks'],
      ['Alfa', '123-456-7890', 'SEK', '1,234'],
      ['Total', '123-456-7891', 'SEK', '5'],
      ['Total: Account', ' --', ' --', '1,239'],
      ['Total: Filtered', ' --', ' --', '1,239'],
    ],
    ',',
  )

  it('is found below the title and the dates of a Google Ads report, and its totals are no data', () => {
    const table = read(report)
    expect(names(table)).toEqual(['Account name', 'Customer ID', 'Currency code', 'Clicks'])
    expect(cellsOf(table).map(([name]) => name)).toEqual(['Alfa', 'Total'])
    expect(asideOf(table)).toEqual([
      '1 above-header: Untitled report',
      '2 above-header: January 1, 2026 - January 31, 2026',
      '6 total: Total: Account  --  -- 1,239',
      '7 total: Total: Filtered  --  -- 1,239',
    ])
    expect(accounted(table)).toBe(table.records)
  })

  it('is found in the UTF-16 tab export of Google Ads Editor', () => {
    const rows = [
      ['Account', 'Customer ID', 'Currency'],
      ['Kärnan', '123-456-7890', 'SEK'],
    ]
    const table = read(encoded(written(rows, '\t'), 'utf-16le'))
    expect([table.encoding, table.delimiter, names(table)]).toEqual(['utf-16le', '\t', rows[0]])
  })

  it('is found by the values below it where no list knows its words', () => {
    const table = read('Vem,Var\nbo@x.example,Norr\neva@x.example,Syd\n')
    expect([table.headerLine, names(table)]).toEqual([1, ['Vem', 'Var']])
  })

  it('is not invented: a list without one has numbered columns', () => {
    const table = read('bo@x.example,Bo\neva@x.example,Eva\n')
    expect([table.headerLine, names(table), table.rows.length]).toEqual([null, ['#1', '#2'], 2])
  })

  it('has each of its columns under a name of its own', () => {
    const table = read('E-mail,Status,Status,\na@x.example,1,2,\n')
    expect(names(table)).toEqual(['E-mail', 'Status', 'Status (2)'])
  })

  it('is left over when blank lines and notes surround the list, and all of them are accounted for', () => {
    const table = read('\nMembers\n\nE-mail,Role\na@x.example,Admin\n\nSumma,1\nExported 2026\n\n')
    expect(asideOf(table)).toEqual([
      '1 blank: ',
      '2 above-header: Members',
      '3 blank: ',
      '6 blank: ',
      '7 total: Summa 1',
      '8 note: Exported 2026',
      '9 blank: ',
    ])
    expect(accounted(table)).toBe(table.records)
  })

  it('shows what its columns hold', () => {
    const { columns } = read('E-mail,Team\na@x.example,North\nb@x.example,\nc@x.example,North\n')
    expect(columns[1]).toEqual({ name: 'Team', samples: ['North'], filled: 2 })
  })
})

describe('what is no list', () => {
  const refusals: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['nothing', '', 'list.csv: The file is empty.'],
    ['a web page', '<!DOCTYPE html><html></html>', 'This is a web page'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0]), 'This is not a text file.'],
    ['a database', 'SQLite format 3\0', 'This is a workspace database.'],
  ]
  for (const [what, content, reason] of refusals) {
    it(`is refused by name: ${what}`, () => {
      const result = readTextTable(file(content))
      expect(result.ok ? 'read' : failureText(result.error)).toContain(reason)
    })
  }

  it('is refused where the file is a workbook with a password or of the old kind', async () => {
    const result = await readTable(
      file(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old.xls'),
    )
    expect(result.ok ? 'read' : failureText(result.error)).toMatch(/^old\.xls: .*save it as \.xlsx/)
  })
})
