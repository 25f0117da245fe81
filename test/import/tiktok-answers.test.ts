import { describe, expect, it } from 'vitest'
import { failureText } from '../../electron/cli/failure-text.ts'
import {
  anna,
  asset,
  bo,
  center,
  dump,
  fjordAds,
  group,
  lumiAds,
  member,
  members,
  page,
  pageFile,
  partner,
} from '../fixtures/tiktok-pages.ts'
import { file } from '../fixtures/google-rows.ts'
import { applyAll, inShort, startImport } from './importing-session.ts'
import { readingOf } from './reading-of.ts'

const inCenter = { bc_id: center }
const membersPage = (content: unknown, more: object = {}) =>
  pageFile('bc/member/get', { ...inCenter, ...more }, content)

const assetsPage = (...list: readonly unknown[]) =>
  pageFile('bc/asset/admin/get', { ...inCenter, asset_type: 'ADVERTISER' }, page(list))
const peoplePage = (...list: readonly unknown[]) =>
  pageFile('bc/asset/member/get', { ...inCenter, asset_type: 'ADVERTISER', asset_id: fjordAds }, page(list))

const id = (kind: string, number: string) => `tiktok-${kind}-${number}`

/** The rows of all tables, whatever their order. */
const sorted = (rows: object) =>
  Object.values(rows).map((list: object[]) =>
    list.map((row) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted(),
  )

describe('answers of TikTok’s Business API', () => {
  it('become a Business Center with its assets, members, roles, groups and partners', () => {
    const { incoming, problems, warnings, files } = readingOf(...dump)
    expect(problems).toEqual([])
    expect(incoming.name).toBe('bc_get')
    const { account, link, grant, member: people, invitation } = incoming.rows
    expect(account.map(({ kind, name }) => [kind, name])).toEqual([
      ['business-center', 'Northlight BC'],
      ['ad-account', 'Fjord Ads'],
      ['ad-account', 'Lumi Ads'],
      ['account-group', 'Fjords'],
      ['business-center', 'Lumi Oy'],
    ])
    expect(account[0]).toMatchObject({
      externalId: center,
      currency: 'EUR',
      timeZone: 'Europe/Oslo',
      status: 'ENABLE',
    })
    expect(link).toEqual(
      expect.arrayContaining([
        {
          parent: id('business-center', center),
          child: id('ad-account', fjordAds),
          status: 'active',
          owner: 'yes',
        },
        {
          parent: id('business-center', center),
          child: id('ad-account', lumiAds),
          status: 'active',
          owner: 'no',
          share: 'asset-analyst',
        },
        {
          parent: id('business-center', partner),
          child: id('ad-account', lumiAds),
          status: 'active',
          owner: 'unknown',
        },
        {
          parent: id('business-center', center),
          child: id('account-group', group),
          status: 'active',
          owner: 'yes',
        },
        {
          parent: id('account-group', group),
          child: id('ad-account', fjordAds),
          status: 'active',
          owner: 'no',
        },
      ]),
    )
    expect(people.map(({ email, name }) => [email, name])).toEqual([
      ['anna@agency.example', 'anna'],
      ['bo@agency.example', 'bo'],
    ])
    expect(grant.map(({ member: who, role }) => [who, role])).toEqual([
      [`tiktok-user-${anna}`, 'admin'],
      [`tiktok-user-${anna}`, 'finance-manager'],
      [`tiktok-user-${bo}`, 'standard'],
      [`tiktok-user-${bo}`, 'asset-operator'],
      [`tiktok-user-${anna}`, 'asset-admin'],
      [`tiktok-user-${bo}`, 'asset-analyst'],
    ])
    expect(invitation).toMatchObject([{ email: 'cy@agency.example', role: 'standard', status: 'pending' }])
    expect(warnings).toEqual([
      'Owned by a Business Center of which only the name is known (1): Lumi Ads (Lumi Oy)',
      `Shared with these Business Centers now or in the past; TikTok does not say which (1): ${fjordAds} – Lumi Oy`,
    ])
    expect(files.every(({ rows, leftOut }) => rows > 0 && leftOut === 0)).toBe(true)
  })

  it('say the same in any order of the files, and with objects in lists', () => {
    const once = sorted(readingOf(...dump).incoming.rows)
    expect(sorted(readingOf(...dump.toReversed()).incoming.rows)).toEqual(once)
    const listed = dump.map(({ name, bytes }) => ({
      name,
      bytes: Buffer.from(
        bytes
          .toString()
          .replaceAll(
            /"(bc_info|ext_user_role|asset_group)":(\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})/g,
            '"$1":[$2]',
          ),
      ),
    }))
    expect(listed[0]!.bytes.toString()).toContain('"bc_info":[{')
    expect(sorted(readingOf(...listed).incoming.rows)).toEqual(once)
  })

  it('say the same where a group stands in the data itself', () => {
    const once = sorted(readingOf(...dump).incoming.rows)
    const bare = dump.map(({ name, bytes }) => {
      const { data, ...envelope } = JSON.parse(bytes.toString()) as { data: { asset_group?: object } }
      const { asset_group: inside, ...rest } = data
      return { name, bytes: Buffer.from(JSON.stringify({ ...envelope, data: { ...rest, ...inside } })) }
    })
    expect(
      bare.some(({ bytes }) =>
        bytes.includes('"data":{"page_info":{"page":1,"total_page":1},"asset_group_id"'),
      ),
    ).toBe(true)
    expect(sorted(readingOf(...bare).incoming.rows)).toEqual(once)
  })

  it('keep every digit of ids that are numbers in the file', () => {
    const text = JSON.stringify(page([asset('0', 'Fjord Ads')])).replace(
      '"asset_id":"0"',
      `"asset_id":${fjordAds}`,
    )
    const { incoming } = readingOf(
      pageFile('bc/asset/admin/get', { ...inCenter, asset_type: 'ADVERTISER' }, text),
    )
    expect(incoming.rows.account.map(({ externalId }) => externalId)).toContain(fjordAds)
  })

  it('take the request from a requests.json beside the files', () => {
    const requests = file('requests.json', {
      'a.json': { endpoint: '/bc/member/get/', params: { bc_id: center } },
    })
    const { incoming, questions } = readingOf(file('a.json', page(members)), requests)
    expect(questions).toEqual([])
    expect(incoming.rows.grant).toHaveLength(3)
  })

  it('ask for the request where nothing says it, with what was recognised', async () => {
    const test = await startImport()
    const reading = await test.read(file('a.json', page(members)))
    expect(reading.questions).toMatchObject([
      {
        kind: 'request',
        key: 'a.json',
        rows: 3,
        guess: 'bc/member/get',
        fields: expect.arrayContaining(['user_email']),
      },
    ])
    const { app, session } = test
    const answers = { requests: { 'a.json': { endpoint: 'bc/member/get', params: { bc_id: center } } } }
    const answered = await app.ask('import.read', { session, answers })
    expect(answered.questions).toEqual([])
    expect(answered.counts.grant.new).toBe(3)
  })

  it('ask for what the name of a file does not say, and tell what an answer still lacks', async () => {
    const test = await startImport()
    const name = `bc_asset_admin_get.bc_id=${center}.json`
    const reading = await test.read(file(name, page([])))
    expect(reading.problems).toEqual([])
    expect(reading.questions).toMatchObject([
      { key: name, guess: 'bc/asset/admin/get', said: { endpoint: 'bc/asset/admin/get', params: inCenter } },
    ])
    const { app, session } = test
    const answers = { requests: { [name]: { endpoint: 'bc/asset/admin/get', params: inCenter } } }
    const answered = await app.ask('import.read', { session, answers })
    expect(answered.questions).toEqual([])
    expect(answered.problems).toMatchObject([
      { details: { file: name, endpoint: 'bc/asset/admin/get', params: 'asset_type' } },
    ])
  })

  it('tell an error by its message', () => {
    const error = { code: 40105, message: 'Access token is incorrect or has been revoked.', data: {} }
    expect(readingOf(membersPage(error)).problems).toEqual([
      `bc_member_get.bc_id=${center}.json: TikTok’s API answered with an error 40105: Access token is incorrect or has been revoked.`,
    ])
    expect(readingOf(file('a.json', error)).problems).toEqual([
      'a.json: TikTok’s API answered with an error 40105: Access token is incorrect or has been revoked.',
    ])
  })

  it('keep words that nobody knows, or tell them: nothing is dropped', () => {
    const { incoming, warnings, files } = readingOf(
      membersPage(
        page([
          member('1', 'a@x.example', { role: 'OWNER' }),
          member('2', 'b@x.example', { finance: 'AUDITOR' }),
          member('3', 'c@x.example', { status: 'FROZEN' }),
          member('4', ''),
          member('5', 'e@x.example', { status: 'UNBOUND' }),
        ]),
      ),
      pageFile(
        'bc/asset/admin/get',
        { ...inCenter, asset_type: 'STOREFRONT' },
        page([{ asset_id: '7', asset_name: 'Front', asset_type: 'STOREFRONT' }]),
      ),
    )
    expect(incoming.rows.grant.map(({ role, raw }) => raw ?? role)).toEqual([
      'OWNER',
      'standard',
      'finance_role AUDITOR',
    ])
    expect(warnings.map((text) => text.replace(/^.*?json: /, ''))).toEqual([
      'data.list[2]: No status “FROZEN” is known here (1 in all). What has it is kept as the platform says it and gives nobody access.',
      expect.stringMatching(/^People without an e-mail address were left out \(1\)/),
      'No members any more, and left out (1): e@x.example',
      'Assets of kinds that there is no word for were left out (1): Front (STOREFRONT)',
    ])
    expect(files.map(({ rows, leftOut }) => [rows, leftOut])).toEqual([
      [5, 2],
      [1, 1],
    ])
    expect(incoming.rows.invitation).toMatchObject([
      { email: 'c@x.example', role: 'standard', status: 'unknown', raw: 'FROZEN' },
    ])
  })

  it('keep a relation of a status that nobody knows, and call nothing gone because of it', async () => {
    const onAsset = { ...member(bo, 'bo@agency.example'), advertiser_role: 'OPERATOR' }
    const test = await startImport()
    await test.read(membersPage(page(members)), assetsPage(asset(lumiAds, 'Lumi Ads')), peoplePage(onAsset))
    await applyAll(test)

    const again = await startImport(test.app)
    await again.read(
      membersPage(page([members[0], { ...members[1], relation_status: 'FROZEN' }, members[2]])),
      assetsPage(asset(lumiAds, 'Lumi Ads', { relation_status: 'ARCHIVED' })),
      peoplePage({ ...onAsset, relation_status: 'FROZEN' }),
    )
    const lines = await again.lines({ what: ['new', 'changed', 'gone'] })
    expect(lines.map((line) => [inShort(line), line.after])).toEqual([
      [
        `changed link: ${center} › Lumi Ads`,
        expect.objectContaining({ status: 'unknown', raw: 'ARCHIVED', owner: 'yes' }),
      ],
      [
        `new invitation: bo@agency.example › ${center}`,
        expect.objectContaining({ role: 'standard', status: 'unknown', raw: 'FROZEN' }),
      ],
      [
        `new invitation: bo@agency.example › ${fjordAds}`,
        expect.objectContaining({ role: 'asset-operator', status: 'unknown', raw: 'FROZEN' }),
      ],
    ])
  })

  it('know people of an asset who declined or are none any more, as those of a Business Center', () => {
    const { incoming, warnings } = readingOf(
      pageFile(
        'bc/asset/member/get',
        { ...inCenter, asset_type: 'ADVERTISER', asset_id: fjordAds },
        page([
          member('1', 'a@x.example', { status: 'REJECTED' }),
          member('2', 'b@x.example', { status: 'UNBOUND' }),
        ]),
      ),
    )
    expect(incoming.rows.invitation).toMatchObject([{ email: 'a@x.example', status: 'declined' }])
    expect(warnings).toEqual(['No members any more, and left out (1): b@x.example'])
  })

  it('name a page that is missing, and call nothing gone then', async () => {
    const test = await startImport()
    await test.read(membersPage(page(members)))
    await applyAll(test)
    const half = await startImport(test.app)
    const partial = await half.read(
      membersPage(page(members.slice(0, 1), { page: 2, pages: 3 }), { page: '2' }),
    )
    expect(partial.warnings.map(failureText)).toContain(
      `bc_member_get.bc_id=${center}.page=2.json: Of bc/member/get pages are missing (1, 3 of 3), so nothing of it counts as gone.`,
    )
    expect(partial.counts.grant.gone).toBe(0)
    const whole = await startImport(test.app)
    await whole.read(
      membersPage(page([], { page: 2, pages: 2 }), { page: '2' }),
      membersPage(page(members.slice(0, 1), { page: 1, pages: 2 }), { page: '1' }),
    )
    expect((await whole.lines({ what: ['gone'] })).map(inShort)).toEqual([
      'gone grant: bo › Northlight BC'.replace('Northlight BC', center),
      `gone invitation: cy@agency.example › ${center}`,
    ])
  })
})
