import { describe, expect, it } from 'vitest'
import { client, file, fjord, fromTop, managerLink, users } from '../fixtures/google-rows.ts'
import { members, page } from '../fixtures/tiktok-pages.ts'
import { ofGoogle, read } from './tables/lists.ts'
import { warningsOfDoubts } from '../../electron/features/import/doubts.ts'
import { incomingOfTable } from '../../electron/features/import/tables/incoming-of-table.ts'
import { failureText } from '../../electron/cli/failure-text.ts'
import { readingOf } from './reading-of.ts'

const good = file('users.json', users)
const notRecognised =
  'This is neither a workspace document nor an answer of the Google Ads API or of TikTok’s Business API about accounts, links, users or invitations.'

describe('a file that is odd is named, and the others are read', () => {
  it.each([
    [
      'JSON in an encoding of its own',
      Buffer.from('[{"customerClient":{"descriptiveName":"Fj\u00f6rd"}}]', 'latin1'),
      'f.json: This looks like JSON, but some of its characters are in another encoding. Save it as UTF-8.',
    ],
    [
      'lists in lists without end',
      Buffer.from('['.repeat(100_000)),
      'f.json:1: This is not JSON: “[” in column 202 cannot stand here.',
    ],
    [
      'a field of lists in lists',
      Buffer.from(`[{"customerClient":{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}}]`),
      'f.json:1: This is not JSON: “[” in column 225 cannot stand here.',
    ],
    [
      'a document of lists in lists',
      Buffer.from(
        `{"format":"keyholder-workspace","version":1,"name":${'['.repeat(9000)}${']'.repeat(9000)}}`,
      ),
      'f.json: name: This must be text in quotation marks, not […].',
    ],
    ['an empty row among results', Buffer.from('{"results":[{}]}'), `f.json: results[0]: ${notRecognised}`],
  ])('%s', (_, bytes, message) => {
    const { problems, incoming, files } = readingOf({ name: 'f.json', bytes }, good)
    expect(problems).toEqual([message])
    expect(incoming.rows.grant).toHaveLength(3)
    expect(files[0]!.rows).toBe(files[0]!.leftOut)
  })

  it('but not a list whose title is in brackets', () => {
    const bytes = Buffer.from('[Report]\nE-mail,Name\na@x.example,\u00c5sa\n', 'latin1')
    expect(readingOf({ name: 'f.csv', bytes }).questions).toHaveLength(1)
  })
})

describe('a requests.json', () => {
  const unnamed = file('m.json', page(members))

  it.each([
    ['that breaks off', '{"m.json": ', 'requests.json:1: The file ends too soon: it was cut off on its way.'],
    [
      'that is no JSON',
      '{"m.json":\n oops}',
      'requests.json:2: This is not JSON: “oops” in column 2 cannot stand here.',
    ],
    ['that is a list', '[]', 'requests.json: This is no request: it should be'],
    ['with an entry that is none', '{"m.json":5}', 'requests.json: m.json: This is no request: it should be'],
    [
      'with an entry without its endpoint',
      '{"m.json":{"params":{"bc_id":"1"}}}',
      'requests.json: m.json: This is no request: it should be',
    ],
  ])('%s is told, and the file is asked about', (_, content, message) => {
    const { problems, questions } = readingOf(file('requests.json', content), unnamed)
    expect(problems).toEqual([expect.stringContaining(message)])
    expect(questions).toHaveLength(1)
  })
})

describe('what is said of several files', () => {
  it('names an account once, however many files leave it open', () => {
    const doubt = { about: 'kind', account: 'google-4445556666' } as const
    const { incoming } = readingOf(good)
    expect(warningsOfDoubts([doubt, doubt], incoming.rows).map(failureText)).toEqual([
      'Taken for client accounts, because no file says whether they are managers (1): 444-555-6666',
    ])
  })

  it('is no question of two agencies where a manager above is known by its number alone', () => {
    const upward = file('upward.json', [managerLink(fjord, '9998887777')])
    expect(readingOf(file('top.json', fromTop), upward).warnings).toEqual([
      'Managers above that the files say nothing about but their numbers (1): 999-888-7777. They are kept by number; who has access there is not known.',
    ])
    const other = file('other.json', [
      client('9998887777', '9998887777', { level: 0, manager: true, name: 'Other' }),
    ])
    expect(readingOf(file('top.json', fromTop), upward, other).warnings).toEqual([
      'The files are about separate hierarchies (2): Agency MCC, Other. Do they belong to one agency?',
    ])
  })

  it('is told of a list that has nothing below its header', () => {
    const table = read('E-mail,Access,Customer ID\n')
    const { warnings } = incomingOfTable(table, {
      ...ofGoogle,
      about: 'people',
      columns: { 'E-mail': 'email' },
    })
    expect(warnings.map(failureText)).toEqual(['list.csv: The list has nothing below its header.'])
  })
})
