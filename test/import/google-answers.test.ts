import { describe, expect, it } from 'vitest'
import { failureText } from '../../electron/cli/failure-text.ts'
import { readFiles } from '../../electron/features/import/read-files.ts'
import {
  access,
  client,
  file,
  fromNordic,
  fromTop,
  lumi,
  nordic,
  top,
  users,
} from '../fixtures/google-rows.ts'

function read(...files: readonly ReturnType<typeof file>[]) {
  const result = readFiles(files)
  if (!result.ok) throw new Error(failureText(result.error))
  return { ...result.value, warnings: result.value.said.map(failureText) }
}

function refusal(...files: readonly ReturnType<typeof file>[]): string {
  const result = readFiles(files)
  return result.ok ? 'accepted' : failureText(result.error)
}

function snakeCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCased)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeCased(field),
    ]),
  )
}

/** The rows of all tables, whatever their order. */
function sorted(rows: object): string {
  const tables = Object.values(rows).map((list: unknown[]) =>
    list.map((row) => JSON.stringify(row)).toSorted(),
  )
  return JSON.stringify(tables)
}

const hierarchy = [file('top.json', { results: fromTop }), file('nordic.json', { results: fromNordic })]

describe('answers of the Google Ads API about clients and users', () => {
  it('become accounts, links of an unknown owner, members and grants', () => {
    const { name, rows, warnings } = read(...hierarchy, file('users.json', { results: users }))
    expect(name).toBe('Agency MCC')
    expect(warnings).toEqual([])
    expect(rows.account[0]).toEqual({
      id: 'google-1112223333',
      system: 'google-ads',
      kind: 'manager',
      name: 'Agency MCC',
      externalId: '111-222-3333',
      status: 'ENABLED',
    })
    expect(rows.link.map(({ parent, child, owner, status }) => [parent, child, owner, status])).toEqual([
      ['google-1112223333', 'google-2223334444', 'unknown', 'active'],
      ['google-1112223333', 'google-5556667777', 'unknown', 'active'],
      ['google-2223334444', 'google-4445556666', 'unknown', 'active'],
    ])
    expect(rows.member).toEqual([
      { id: 'google-user-901', name: 'anna@agency.example', email: 'anna@agency.example' },
      {
        id: 'google-user-902',
        name: 'bot@agency.iam.gserviceaccount.com',
        email: 'bot@agency.iam.gserviceaccount.com',
        nature: 'service',
      },
    ])
    expect(rows.grant.map(({ member, account, role, since }) => [member, account, role, since])).toEqual([
      ['google-user-901', 'google-1112223333', 'admin', '2024-03-05'],
      ['google-user-901', 'google-4445556666', 'read-only', '2024-03-05'],
      ['google-user-902', 'google-4445556666', 'standard', '2024-03-05'],
    ])
  })

  const searched = read(file('a.json', { results: fromNordic, fieldMask: 'customerClient.id' })).rows
  it.each<[string, unknown]>([
    [
      'chunks of a stream',
      [{ results: [fromNordic[0]], requestId: 'x' }, { results: [fromNordic[1]] }, { requestId: 'x' }],
    ],
    ['bare rows', fromNordic],
    ['bare resources', fromNordic.map((row) => row.customerClient)],
    ['rows on lines', fromNordic.map((row) => JSON.stringify(row)).join('\n')],
    [
      'chunks on lines, with empty ones',
      `\n${JSON.stringify({ results: fromNordic })}\r\n\n${JSON.stringify({ results: [] })}\n`,
    ],
    ['snake_case', snakeCased({ results: fromNordic })],
    ['numbers for ids and levels', JSON.stringify(fromNordic).replaceAll(/"(id|level)":"(\d+)"/g, '"$1":$2')],
    ['ids with hyphens', JSON.stringify(fromNordic).replaceAll(/(\d{3})(\d{3})(\d{4})/g, '$1-$2-$3')],
    ['a byte order mark', `\uFEFF${JSON.stringify(fromNordic)}`],
    ['enumerations as numbers', JSON.stringify(fromNordic).replaceAll('"ENABLED"', '2')],
    [
      'null for what was not asked',
      JSON.stringify(fromNordic).replaceAll('"manager"', '"timeZone":null,"manager"'),
    ],
  ])('are the same as %s', (_, value) => {
    expect(read(file('b.json', value)).rows).toEqual(searched)
  })

  it('are the same as UTF-16, which PowerShell writes', () => {
    const bytes = Buffer.from(`\uFEFF${JSON.stringify(fromNordic)}`, 'utf16le')
    expect(read({ name: 'b.json', bytes }).rows).toEqual(searched)
  })

  it('say the same in any order of the files', () => {
    const files = [...hierarchy, file('users.json', { results: users })]
    expect(sorted(read(...files.toReversed()).rows)).toBe(sorted(read(...files).rows))
  })

  it('give an account below a deeper manager no link, and name it, where no file says which manager', () => {
    const { rows, warnings } = read(file('top.json', { results: fromTop }))
    expect(rows.account.map(({ name }) => name)).toContain('Fjord Sport')
    expect(rows.link.map((link) => link.child)).toEqual(['google-2223334444', 'google-5556667777'])
    expect(warnings).toEqual([
      'Not placed in the hierarchy, because no file says which manager is directly above (1): Fjord Sport (444-555-6666). Ask each manager for its own clients.',
    ])
  })

  it('make a manager of a customer that was asked for its clients, though no row describes it', () => {
    const { rows } = read(file('top.json', [client(top, lumi, { name: 'Lumi' })]))
    expect(rows.account.map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ['google-5556667777', 'client', 'Lumi'],
      ['google-1112223333', 'manager', '111-222-3333'],
    ])
  })

  it('take an account of which only users are known for a client, and say so', () => {
    const { rows, warnings } = read(file('users.json', users.slice(1)))
    expect(rows.account.map(({ kind }) => kind)).toEqual(['client'])
    expect(warnings).toEqual([
      'Taken for client accounts, because no file says whether they are managers (1): 444-555-6666',
    ])
  })

  it.each([
    ['ADMIN', { role: 'admin' }],
    ['STANDARD', { role: 'standard' }],
    ['READ_ONLY', { role: 'read-only' }],
    ['EMAIL_ONLY', { role: 'email-only' }],
    [2, { role: 'admin' }],
    ['UNKNOWN', { role: 'unknown', raw: 'UNKNOWN' }],
    ['REPORT_RECIPIENT', { role: 'unknown', raw: 'REPORT_RECIPIENT' }],
    [undefined, { role: 'unknown', raw: 'UNSPECIFIED' }],
  ])('give for the access role %s %o', (word, role) => {
    const { rows } = read(
      file('users.json', [access(top, '901', 'anna@agency.example', word === undefined ? null : word)]),
    )
    expect(rows.grant[0]).toEqual({
      member: 'google-user-901',
      account: 'google-1112223333',
      since: '2024-03-05',
      ...role,
    })
  })

  it('keep the stronger of two levels, and leave out a user without an address, with a warning each', () => {
    const rows = [
      access(top, '901', 'anna@agency.example', 'READ_ONLY'),
      access(top, '901', 'anna@agency.example', 'ADMIN'),
      access(top, '903', ''),
    ]
    const {
      rows: { grant },
      warnings,
    } = read(file('users.json', rows), ...hierarchy)
    expect(grant.map(({ role }) => role)).toEqual(['admin'])
    expect(warnings).toEqual([
      'users.json: [1]: anna@agency.example has two levels on 111-222-3333 (read-only and admin). The stronger is kept.',
      'users.json: [2]: A user of 111-222-3333 has no e-mail address and was left out.',
    ])
  })

  it('warn of rows that contradict each other, and of hidden and test accounts', () => {
    const other = [
      client(top, lumi, { name: 'Lumi Oy', hidden: true, testAccount: true, status: 'CANCELED' }),
    ]
    expect(read(file('a.json', fromTop.slice(0, 3)), file('b.json', other)).warnings).toEqual([
      'Test accounts (1): Lumi (555-666-7777)',
      'a.json: [2]: The rows about Lumi (555-666-7777) contradict each other about name. “Lumi” is kept.',
      'a.json: [2]: The rows about Lumi (555-666-7777) contradict each other about status. “ENABLED” is kept.',
    ])
  })

  it('warn of a page that is not the last, and of rows about something else', () => {
    expect(read(file('a.json', { results: fromTop.slice(0, 1), nextPageToken: 'x' })).warnings).toEqual([
      'a.json: This is one page of several. Import the following pages too.',
    ])
    expect(read(file('a.json', [...fromTop.slice(0, 1), { campaign: { id: '1' } }])).warnings).toEqual([
      'a.json: Rows about something else were left out (1): campaign.',
    ])
  })
})

describe('a file that cannot be read is refused by its name', () => {
  const answer = JSON.stringify({ results: fromTop })
  it.each([
    ['an empty file', '', 'f: The file is empty.'],
    [
      'a web page',
      '<!DOCTYPE html><html></html>',
      'f: This is a web page, not the answer of an API. Was the request signed in?',
    ],
    [
      'an answer that was cut off',
      answer.slice(0, 100),
      'f:1: The file ends too soon: it was cut off on its way.',
    ],
    [
      'lines of which the last was cut off',
      `${JSON.stringify(fromTop[0])}\n${JSON.stringify(fromTop[1]).slice(0, 50)}`,
      'f:2: The file ends too soon: it was cut off on its way.',
    ],
    [
      'a list in other words',
      'Account,Customer ID\nFjord,1',
      'f: This is a list, and nobody has said yet what its columns mean. Import it where that can be asked, or give a mapping.',
    ],
    [
      'another answer',
      '{"resourceNames":["customers/1"]}',
      'f: This is neither a workspace document nor an answer of the Google Ads API or of TikTok’s Business API about accounts, links, users or invitations.',
    ],
    [
      'an error',
      '{"error":{"code":401,"message":"Request had invalid authentication credentials.","status":"UNAUTHENTICATED"}}',
      'f: The Google Ads API answered with an error UNAUTHENTICATED: Request had invalid authentication credentials.',
    ],
    [
      'a stream that ended in an error',
      `[${answer},{"error":{"code":500,"message":"oops"}}]`,
      'f: [1]: The Google Ads API answered with an error 500: oops',
    ],
    [
      'a row without a customer',
      '[{"customerClient":{"descriptiveName":"x"}}]',
      'f: [0].customerClient.id: This row does not say which customer it is about. Ask for resource_name too.',
    ],
    [
      'a row of another shape',
      '{"results":[{"customerClient":{"id":"1","manager":"yes"}}]}',
      'f: results[0].customerClient.manager: "yes" cannot stand here.',
    ],
    ['a malformed document', '{"format":"keyholder-workspace","version":1}', 'f: name: “name” is missing.'],
    ['a document of an unknown format', '{"accounts":[]}', 'f: format: “format” is missing.'],
  ])('%s', (_, text, message) => {
    expect(refusal(file('f', text))).toBe(message)
  })

  it('a database', () => {
    const bytes = Buffer.from('SQLite format 3\0and so on')
    expect(refusal({ name: 'w.keyholder', bytes })).toBe(
      'w.keyholder: This is a workspace database. Open it instead of importing it.',
    )
  })

  it('what is no text', () => {
    expect(refusal({ name: 'p.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]) })).toBe(
      'p.png: This is not a text file.',
    )
  })

  it('answers that describe a circle, with the row that closes it', () => {
    const one = file('top.json', [client(top, nordic, { manager: true, name: 'Nordic' })])
    const other = file('nordic.json', {
      results: [client(nordic, top, { manager: true, name: 'Agency MCC' })],
    })
    expect(refusal(one, other)).toBe(
      'nordic.json: results[0]: This link would close a circle: Agency MCC › Nordic › Agency MCC. An account cannot stand above itself.',
    )
  })
})
