import { describe, expect, it } from 'vitest'
import { failureText } from '../../electron/cli/failure-text.ts'
import { noAnswers, readSources } from '../../electron/features/import/read-sources.ts'
import { requestOfAddress, requestOfName } from '../../electron/features/import/requests.ts'
import { preparedNow } from '../../electron/features/import/sources.ts'
import { atOnce } from '../../electron/features/import/turns.ts'
import {
  access,
  clientLink,
  file,
  fjord,
  fromTop,
  invited,
  lumi,
  top,
  users,
} from '../fixtures/google-rows.ts'
import { applyAll, inShort, startImport } from './importing-session.ts'
import { readingOf } from './reading-of.ts'

const nobodyOf = (customer: string, resource = 'customer_user_access') =>
  `${resource}.customer_id=${customer}.json`

const nobodyAsked = (count: number, names: string) =>
  `Answers without rows, which do not say which account was asked (${count}): ${names}. Nothing counts as gone by them. Name such a file after its request (customer_user_access.customer_id=1234567890.json), or write a requests.json beside it.`

/** A workspace that knows the users of the agency, and an invitation. */
async function known() {
  const test = await startImport()
  await test.read(
    file('top.json', fromTop),
    file('users.json', users),
    file('invited.json', [invited(fjord, '5', 'cy@x.example')]),
  )
  await applyAll(test)
  return startImport(test.app)
}

describe('the request of a Google answer', () => {
  it('is in the name of its file, or given as an address', () => {
    const request = { endpoint: 'customer_user_access', params: { customer_id: '4445556666' } }
    expect(requestOfName(`some/folder/${nobodyOf(fjord)}.gz`)).toEqual(request)
    expect(requestOfName('users.json')).toBe(null)
    expect(requestOfAddress('customer_user_access?customer_id=4445556666')).toEqual(request)
    expect(requestOfAddress('campaign?customer_id=4445556666')).toBe(null)
  })
})

describe('an answer of the Google Ads API without rows', () => {
  const nothing: readonly [string, unknown][] = [
    ['an empty object', {}],
    ['an empty list of results', { results: [], fieldMask: 'customerUserAccess.userId' }],
    ['an empty list', []],
    ['a stream of one chunk without rows', [{ requestId: 'x' }]],
    ['lines without rows', '{"results":[]}\n{}\n'],
  ]

  it.each(nothing)('says that nobody has access any more, as %s', async (_, content) => {
    const { read, lines } = await known()
    const { problems, warnings, files } = await read(file(nobodyOf(fjord), content))
    expect([problems, warnings]).toEqual([[], []])
    expect(files).toMatchObject([{ kind: 'google-ads', rows: 0, leftOut: 0 }])
    expect((await lines({ what: ['gone'] })).map(inShort)).toEqual([
      'gone grant: anna@agency.example › Fjord Sport',
      'gone grant: bot@agency.iam.gserviceaccount.com › Fjord Sport',
    ])
  })

  it('says that no invitation waits any more', async () => {
    const { read, lines } = await known()
    await read(file(nobodyOf('444-555-6666', 'customer_user_access_invitation'), {}))
    const gone = await lines({ what: ['gone'] })
    expect(gone.map(inShort)).toEqual(['gone invitation: cy@x.example › Fjord Sport'])
    expect(gone[0]!.from).toEqual({ file: 'customer_user_access_invitation.customer_id=444-555-6666.json' })
  })

  it('has its request from a requests.json beside it, or from the person', async () => {
    const { app, session, read, lines } = await known()
    const request = { endpoint: 'customer_user_access', params: { customer_id: fjord } }
    await read(file('a.json', {}), file('requests.json', { 'a.json': request }))
    expect(await lines({ what: ['gone'] })).toHaveLength(2)
    await app.ask('import.close', { session })
    const again = await startImport(app)
    const { warnings } = await again.read(file('b.json', {}))
    expect(warnings.map(failureText)).toEqual([nobodyAsked(1, 'b.json')])
    const answers = { requests: { 'b.json': request }, mappings: {} }
    await app.ask('import.read', { session: again.session, answers })
    expect(await again.lines({ what: ['gone'] })).toHaveLength(2)
  })

  it('says nothing where nothing says which account was asked, and several are told together', () => {
    const { warnings, incoming, questions } = readingOf(file('a.json', []), file('b.json', {}))
    expect(warnings).toEqual([nobodyAsked(2, 'a.json, b.json')])
    expect([incoming.coverage, questions]).toEqual([[], []])
  })

  it('proves nothing of clients and links, nor where something else was asked for too', () => {
    const { warnings, incoming } = readingOf(
      file(nobodyOf(top, 'customer_client'), {}),
      file(nobodyOf(top, 'customer_client_link'), {}),
      file(nobodyOf(fjord, 'customer_manager_link'), {}),
      file(`customer_user_access.customer_id=${fjord}.access_role=ADMIN.json`, {}),
    )
    expect(incoming.coverage).toEqual([])
    expect(warnings).toEqual([
      expect.stringMatching(
        /^Answers without rows from which nothing follows, .*\(4\): customer_client\.customer_id=/,
      ),
    ])
  })

  it('proves nothing where another file has rows of the same', async () => {
    const { read, lines } = await known()
    const broken = JSON.stringify({ results: [users[1]] }).slice(0, -2)
    await read(file('page1.json', broken), file(`customer_user_access.customer_id=${fjord}.page=2.json`, {}))
    expect(await lines({ what: ['gone'] })).toEqual([])
  })

  it('is refused where its name has no customer id of ten digits, and the rest is taken', () => {
    const { problems, incoming } = readingOf(file(nobodyOf('44455566'), {}), file('users.json', users))
    expect(problems).toEqual([
      'customer_user_access.customer_id=44455566.json: customer_id: “44455566” is no customer id of Google Ads: that has ten digits.',
    ])
    expect(incoming.rows.grant).toHaveLength(3)
  })

  it('proves nothing where it is one page of several', () => {
    const { incoming, warnings } = readingOf(file(nobodyOf(fjord), { results: [], nextPageToken: 'x' }))
    expect(incoming.coverage).toEqual([])
    expect(warnings).toEqual([
      `${nobodyOf(fjord)}: This is one page of several. Import the following pages too.`,
    ])
  })

  it('is a question where it is an answer of TikTok in spite of its name', () => {
    const page = { code: 0, message: 'OK', data: { list: [{ user_id: '1' }] } }
    const { questions } = readingOf(file(nobodyOf(fjord), page))
    expect(questions.map(({ question }) => question.kind)).toEqual(['request'])
  })
})

describe('rows in a file that is named after another request', () => {
  it('count, and the contradiction is told', () => {
    const { warnings, incoming } = readingOf(file(nobodyOf(lumi), [access(fjord, '1', 'a@x.example')]))
    expect(warnings).toEqual([
      `${nobodyOf(lumi)}: The file is named after customer_user_access (${lumi}), and its rows are about customer_user_access (444-555-6666). The rows count.`,
    ])
    expect(incoming.coverage.map((each) => ('account' in each ? each.account : ''))).toEqual([
      `google-${fjord}`,
    ])
  })

  it('are told once where they are of another resource', () => {
    const rows = [clientLink(top, fjord), clientLink(top, lumi)]
    expect(readingOf(file(nobodyOf(top), rows)).warnings).toEqual([
      `${nobodyOf(top)}: The file is named after customer_user_access (${top}), and its rows are about customer_client_link (111-222-3333). The rows count.`,
    ])
  })

  it('are no contradiction where they are what the name says', () => {
    const sources = [file(nobodyOf(top, 'customer_client'), fromTop), file(nobodyOf(fjord), users.slice(1))]
    const { incoming } = atOnce(readSources(sources.map(preparedNow), noAnswers))
    expect(incoming.warnings).toEqual([])
  })
})
