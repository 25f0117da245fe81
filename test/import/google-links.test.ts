import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  access,
  client,
  clientLink,
  file,
  fjord,
  fromTop,
  invited,
  lumi,
  managerLink,
  nordic,
  top,
} from '../fixtures/google-rows.ts'
import { applyAll, inShort, startImport } from './importing-session.ts'
import { readingOf } from './reading-of.ts'

const statusesOf = (...rows: readonly unknown[]) =>
  readingOf(file('links.json', rows)).incoming.rows.link.map(({ parent, child, status }) => [
    parent,
    child,
    status,
  ])

const rawOf = (row: unknown) => readingOf(file('a.json', [row])).incoming.rows.link.map(({ raw }) => raw)

/** What becomes of links of one pair with these statuses and numbers. */
const becoming = (...links: readonly (readonly [string, string])[]) =>
  statusesOf(...links.map(([status, id]) => clientLink(top, lumi, status, id))).map(([, , status]) => status)

describe('links of Google Ads', () => {
  it.each([
    ['ACTIVE', 'active'],
    ['INACTIVE', 'inactive'],
    ['PENDING', 'pending'],
    ['REFUSED', 'refused'],
    ['CANCELED', 'canceled'],
    [2, 'active'],
    [6, 'canceled'],
    ['4', 'pending'],
  ])('with the status %s are %s, seen from either side', (word, status) => {
    const link = [[`google-${top}`, `google-${lumi}`, status]]
    expect(statusesOf(clientLink(top, lumi, word))).toEqual(link)
    expect(statusesOf(managerLink(lumi, top, word))).toEqual(link)
  })

  it('of a pair that occurs several times are one: the active one, else the one that waits, else the latest', () => {
    expect(becoming(['INACTIVE', '9'], ['ACTIVE', '1'])).toEqual(['active'])
    expect(becoming(['ACTIVE', '1'], ['INACTIVE', '9'])).toEqual(['active'])
    expect(becoming(['REFUSED', '12'], ['PENDING', '3'], ['CANCELED', '4'])).toEqual(['pending'])
    expect(becoming(['REFUSED', '9'], ['CANCELED', '10'])).toEqual(['canceled'])
  })

  it.each(['FROZEN', 'UNKNOWN', 'UNSPECIFIED', 'frozen', 'ACTIVE '])(
    'with the status %s, which has no word here, are kept as Google says it, seen from either side',
    (word) => {
      const kept = { status: 'unknown', raw: word, owner: 'unknown' }
      for (const link of [clientLink(top, lumi, word), managerLink(lumi, top, word)]) {
        const { incoming, problems, files } = readingOf(file('links.json', [link]))
        expect(incoming.rows.link).toMatchObject([
          { parent: `google-${top}`, child: `google-${lumi}`, ...kept },
        ])
        expect([problems, incoming.coverage]).toEqual([[], []])
        expect(files).toMatchObject([{ rows: 1, leftOut: 0 }])
      }
    },
  )

  it('with a status that is a number nobody knows keep the number; one that does not say any is unspecified', () => {
    const { customerClientLink } = clientLink(top, lumi)
    const { status: _, ...unsaid } = customerClientLink
    expect([rawOf(clientLink(top, lumi, 7)), rawOf({ customerClientLink: unsaid })]).toEqual([
      ['7'],
      ['UNSPECIFIED'],
    ])
  })

  it('with a status that has no word here are told: each word once, where it stands first, and how often', () => {
    const rows = [clientLink(top, nordic), clientLink(top, lumi, 'FROZEN'), clientLink(top, fjord, 'FROZEN')]
    const { warnings, incoming } = readingOf(file('links.json', rows))
    expect(warnings).toEqual([
      'links.json: [1]: No status “FROZEN” is known here (2 in all). What has it is kept as the platform says it and gives nobody access.',
    ])
    expect(incoming.coverage).toMatchObject([{ of: 'links-below', states: ['active'] }])
  })

  it('with a status that has no word here give way to an active one and one that waits, else the latest stands', () => {
    expect(becoming(['FROZEN', '9'], ['ACTIVE', '1'])).toEqual(['active'])
    expect(becoming(['ACTIVE', '1'], ['FROZEN', '9'])).toEqual(['active'])
    expect(becoming(['FROZEN', '9'], ['PENDING', '1'])).toEqual(['pending'])
    expect(becoming(['FROZEN', '9'], ['REFUSED', '10'])).toEqual(['refused'])
    expect(becoming(['REFUSED', '9'], ['FROZEN', '10'])).toEqual(['unknown'])
    expect(becoming(['UNSPECIFIED', '11'], ['REFUSED', '10'])).toEqual(['refused'])
    expect(becoming(['REFUSED', '10'], ['UNSPECIFIED', '11'])).toEqual(['refused'])
  })

  it('carry whether they are hidden, and lose it where they are shown again', async () => {
    const test = await startImport()
    await test.read(file('top.json', [client(top, lumi, { name: 'Lumi', hidden: true })]))
    expect((await test.lines({ tables: ['link'] })).map(({ after }) => after)).toMatchObject([
      { hidden: 'yes' },
    ])
    await applyAll(test)
    const again = await startImport(test.app)
    await again.read(file('top.json', [client(top, lumi, { name: 'Lumi', hidden: false })]))
    const [link] = await again.lines({ tables: ['link'], what: ['changed'] })
    expect(link).toMatchObject({ fields: ['hidden'], before: { hidden: 'yes' } })
  })

  it('upward to managers that nobody can see keep them by number, with a warning', () => {
    const { incoming, warnings } = readingOf(
      file('top.json', fromTop),
      file('lumi.json', [managerLink(lumi, top), managerLink(lumi, '9990001111')]),
    )
    const above = incoming.rows.account.find(({ id }) => id === 'google-9990001111')
    expect(above).toMatchObject({ kind: 'manager', name: '999-000-1111' })
    expect(warnings).toContain(
      'Managers above that the files say nothing about but their numbers (1): 999-000-1111. They are kept by number; who has access there is not known.',
    )
  })
})

describe('invitations and users of Google Ads', () => {
  it('keep a status that has no word here as Google says it', () => {
    const { incoming, warnings, files } = readingOf(
      file('invited.json', [invited(fjord, '5', 'bo@agency.example', { status: 'ON_HOLD' })]),
    )
    expect(incoming.rows.invitation).toMatchObject([
      { email: 'bo@agency.example', role: 'standard', status: 'unknown', raw: 'ON_HOLD' },
    ])
    expect(warnings).toEqual([
      'invited.json: [0]: No status “ON_HOLD” is known here (1 in all). What has it is kept as the platform says it and gives nobody access.',
    ])
    expect(files).toMatchObject([{ rows: 1, leftOut: 0 }])
  })

  it('are read with their role, status and day', () => {
    const { incoming, warnings } = readingOf(
      file('invited.json', [
        invited(fjord, '5', 'bo@agency.example', { role: 'READ_ONLY' }),
        invited(fjord, '6', 'cy@agency.example', { status: 4 }),
        invited(fjord, '7', 'di@agency.example', { role: 'OWNER' }),
      ]),
    )
    expect(
      incoming.rows.invitation.map(({ email, role, status, sentAt }) => [email, role, status, sentAt]),
    ).toEqual([
      ['bo@agency.example', 'read-only', 'pending', '2026-11-02'],
      ['cy@agency.example', 'standard', 'expired', '2026-11-02'],
      ['di@agency.example', 'unknown', 'pending', '2026-11-02'],
    ])
    expect(warnings).toEqual([
      'invited.json: [2]: di@agency.example is invited to 444-555-6666 as “OWNER”, for which there is no word here. The invitation is kept with an unknown role.',
    ])
  })

  it('whose change waits for a second administrator, and who have two addresses, are told', () => {
    const review = { pendingMultiPartyAuthReview: `customers/${fjord}/multiPartyAuthReviews/1` }
    const { customerUserAccess } = access(fjord, '901', 'anna@agency.example')
    const { warnings } = readingOf(
      file('users.json', [
        { customerUserAccess: { ...customerUserAccess, ...review } },
        access(top, '901', 'anna@private.example'),
      ]),
    )
    expect(warnings).toEqual([
      'A second administrator still has to approve a change of these people’s access (1): anna@agency.example (444-555-6666)',
      'One person with several addresses (2): anna@agency.example, anna@private.example. They are kept as several people until someone says that they are one.',
    ])
  })
})

describe('what is wrong with a file is named, and the rest is offered', () => {
  it('an id of the wrong length', () => {
    const { problems, files } = readingOf(file('a.json', [...fromTop, client(top, '12345678901')]))
    expect(problems).toEqual([
      'a.json: [4].customerClient.id: “12345678901” is no customer id of Google Ads: that has ten digits.',
    ])
    expect(files).toMatchObject([{ rows: 5, leftOut: 1 }])
  })

  it('an id that lacks digits, as a number too', () => {
    const short = [{ customerClient: { id: 2223334, level: 1 } }, access('444', '1', 'a@x.example')]
    expect(readingOf(file('a.json', short)).problems).toEqual([
      'a.json: [0].customerClient.id: “2223334” is no customer id of Google Ads: that has ten digits.',
      'a.json: [1].customerUserAccess.resourceName: “444” is no customer id of Google Ads: that has ten digits.',
    ])
  })

  it('a value of the wrong kind', () => {
    const { problems, incoming } = readingOf(
      file('a.json', [client(top, nordic, { manager: 'yes' as never }), ...fromTop]),
    )
    expect(problems).toEqual(['a.json: [0].customerClient.manager: "yes" cannot stand here.'])
    expect(incoming.rows.account).toHaveLength(4)
  })

  it('two agencies', () => {
    const other = [
      client('8880001111', '8880001111', { level: '0', manager: true, name: 'Other' }),
      client('8880001111', '8880002222'),
    ]
    expect(readingOf(file('a.json', fromTop), file('b.json', other)).warnings).toEqual([
      'The files are about separate hierarchies (2): Agency MCC, Other. Do they belong to one agency?',
    ])
  })

  it('a packed file that was cut off; a whole one is read', () => {
    const packed = gzipSync(JSON.stringify(fromTop))
    expect(readingOf({ name: 'a.json.gz', bytes: packed }).incoming.rows.account).toHaveLength(4)
    expect(readingOf({ name: 'a.json.gz', bytes: packed.subarray(0, 60) }).problems).toEqual([
      'a.json.gz: The packed file is damaged or was cut off, so nothing in it can be read.',
    ])
  })

  it('numbers beyond 2^53 keep their digits', () => {
    const row = JSON.stringify(clientLink(top, lumi, 'ACTIVE', '1')).replace(
      '"managerLinkId":"1"',
      '"managerLinkId":12345678901234567891',
    )
    expect(readingOf(file('a.json', `[${row}]`)).problems).toEqual([])
    const access901 = JSON.stringify(access(top, '1', 'anna@agency.example')).replace(
      '"userId":"1"',
      '"userId":9007199254740993',
    )
    expect(readingOf(file('b.json', access901)).incoming.rows.member).toMatchObject([
      { id: 'google-user-9007199254740993' },
    ])
  })
})

describe('an answer that may be a part only', () => {
  it('calls no client gone of a kind or state that it has none of', async () => {
    const test = await startImport()
    const all = [
      client(top, nordic, { manager: true }),
      client(top, lumi, { status: 'CANCELED' }),
      client(top, fjord),
      client(top, '7778889999'),
    ]
    await test.read(file('top.json', all))
    await applyAll(test)
    const gone = async (...rows: readonly unknown[]) => {
      const again = await startImport(test.app)
      await again.read(file('top.json', rows))
      return (await again.lines({ what: ['gone'] })).map(inShort)
    }
    expect(await gone(client(top, nordic, { manager: true }))).toEqual([])
    expect(await gone(client(top, fjord))).toEqual(['gone link: 111-222-3333 › 777-888-9999'])
    expect(await gone({ ...client(top, fjord), nextPageToken: undefined }, all[1]!)).toEqual([
      'gone link: 111-222-3333 › 777-888-9999',
    ])
  })
})
