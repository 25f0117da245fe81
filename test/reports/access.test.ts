import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { agency, csv, link, linesOf, reportOf, sourceOf } from './agency.ts'

const short = (lines: ReturnType<typeof linesOf>) =>
  lines.map(({ account, member, email, role, more, access, via, owning, since }) =>
    [
      account.name,
      member?.name ?? email,
      more === '' ? role : `${role} (${more})`,
      access,
      via,
      owning,
      since,
    ].join(' | '),
  )

const accessOf = (rows: WorkspaceRows) => reportOf({ kind: 'access' }, { source: sourceOf(rows) })

describe('the access report', () => {
  it('has a row for each member, account, role and route, platform by platform and name by name', () => {
    expect(short(linesOf(agency))).toEqual([
      'Fjord Sport | Anna Berg | admin | inherited | Northlight MCC › Nordic | yes | 2019-03-11',
      'Fjord Sport | Anna Berg | read-only | inherited | Other MCC | no | ',
      'Fjord Sport | Bo Lind | standard | direct |  | none | ',
      'Fjord Sport | Bo Lind | unknown (SUPERUSER) | direct |  | none | ',
      'Fjord Sport | Anna Berg | standard | invited |  | none | 2026-11-12',
      'Fjord Sport | new@n.example | admin | invited |  | none | ',
      'Nordic | Anna Berg | admin | inherited | Northlight MCC | yes | 2019-03-11',
      'Northlight MCC | Anna Berg | admin | direct |  | none | 2019-03-11',
      'Other MCC | Anna Berg | read-only | direct |  | none | ',
      'Kaffebar Vind | Bo Lind | viewer (reports) | direct |  | none | ',
    ])
  })

  it('tells of the person and of the account what an auditor asks', () => {
    expect(linesOf(agency)[2]).toMatchObject({
      email: 'bo@n.example',
      member: { leftOn: '2026-03-31' },
      account: { externalId: '100-000-0012', status: 'ENABLED', kind: 'client', system: 'google-ads' },
    })
    expect(linesOf(agency)[0]).toMatchObject({ member: { team: 'Search' } })
  })

  it('is about the accounts and the members that were chosen', () => {
    expect(short(linesOf(agency, { accounts: ['alone', 'other'] }))).toHaveLength(2)
    expect(linesOf(agency, { members: ['anna'] }).map(({ member }) => member?.id)).toEqual(
      Array(6).fill('anna'),
    )
    expect(linesOf(agency, { accounts: ['alone'], members: ['anna'] })).toEqual([])
  })

  it('does not call a route without ownership one, where nobody has told who owns', () => {
    const untold = { ...agency, link: agency.link.map(({ parent, child }) => link(parent, child, 'unknown')) }
    const told = linesOf(untold, { accounts: ['fjord'] }).map(({ owning }) => owning)
    expect(told.slice(0, 2)).toEqual(['unknown', 'unknown'])
    const known = [...untold.link.slice(0, 2), link('other', 'fjord', 'yes')]
    expect(
      linesOf({ ...agency, link: known }, { accounts: ['fjord'] })
        .map(({ owning }) => owning)
        .slice(0, 2),
    ).toEqual(['no', 'yes'])
  })

  it('has a line for what has a status that nobody knows here, with the platform’s word, and counts nobody by it', () => {
    const frozen: Link = { ...link('other', 'fjord'), status: 'unknown', raw: 'FROZEN' }
    const held = { ...agency.invitation[0]!, id: '5', status: 'unknown', raw: 'ON_HOLD' } as const
    const rows = { ...agency, link: [...agency.link.slice(0, 2), frozen], invitation: [held] }
    expect(short(linesOf(rows, { accounts: ['fjord'] }))).toEqual([
      'Fjord Sport | Anna Berg | admin | inherited | Northlight MCC › Nordic | yes | 2019-03-11',
      'Fjord Sport | Bo Lind | standard | direct |  | none | ',
      'Fjord Sport | Bo Lind | unknown (SUPERUSER) | direct |  | none | ',
      'Fjord Sport | Anna Berg | standard | invited-unknown |  | none | 2026-11-12',
      'Fjord Sport |  |  | link-unknown | Other MCC | none | ',
    ])
    const told = csv(accessOf(rows)).split('\r\n')
    expect(told[4]).toContain('standard,"invited, status unknown (ON_HOLD)",,–')
    expect(told[5]).toContain(',not counted on: link of unknown status (FROZEN),Other MCC,–')
    expect(linesOf(rows, { accounts: ['fjord'], members: ['bo'] })).toHaveLength(2)
  })

  it('says of a Business Center that received an asset that it does not own it', () => {
    const center = { system: 'tiktok-business-center', kind: 'business-center' } as const
    const rows: WorkspaceRows = {
      account: [
        { ...center, id: 'bc', name: 'BC' },
        { ...center, id: 'partner', name: 'Partner BC' },
        { ...center, id: 'ads', kind: 'ad-account', name: 'Ads' },
      ],
      link: [link('bc', 'ads', 'yes'), { ...link('partner', 'ads'), share: 'asset-operator' }],
      member: agency.member,
      grant: [
        { member: 'anna', account: 'bc', role: 'admin' },
        { member: 'bo', account: 'partner', role: 'standard' },
      ],
      invitation: [],
    }
    expect(short(linesOf(rows, { accounts: ['ads'] }))).toEqual([
      'Ads | Anna Berg | admin | inherited | BC | yes | ',
      'Ads | Bo Lind | standard | inherited | Partner BC | no | ',
    ])
  })
})

describe('the report as CSV', () => {
  it('has a head, CRLF, and a byte order mark for Excel where it is asked for', () => {
    const [head, first] = csv(accessOf(agency)).split('\r\n')
    expect(head).toBe(
      'Member,E-mail,Team,Left on,Platform,Account,External id,Kind,Account status,Role,Access,Via,Owning route,Since',
    )
    expect(first).toBe(
      'Anna Berg,anna@n.example,Search,,google-ads,Fjord Sport,100-000-0012,client,ENABLED,admin,inherited,Northlight MCC › Nordic,yes,2019-03-11',
    )
    expect(csv(accessOf(agency), true).startsWith('\uFEFFMember')).toBe(true)
  })

  it('survives every name, and gives no formula to a spreadsheet', () => {
    const names = ['=HYPERLINK("http://x")', '+1', '-1', '@x', '\t=1', 'a,"b"\r\nc', '＝1', '株式会社', ' x ']
    const rows = {
      ...agency,
      account: agency.account.map((account, place) => Object.assign({}, account, { name: names[place] })),
    }
    for (const name of names.slice(5))
      rows.account.push({ id: name, system: 'google-ads', kind: 'client', name })
    const grants = names.slice(5).map((account) => ({ member: 'bo', account, role: 'admin' }))
    const cells: string[][] = parse(csv(accessOf({ ...rows, grant: [...rows.grant, ...grants] })))
    expect(new Set(cells.map((line) => line.length))).toEqual(new Set([14]))
    const shown = new Set(cells.map((line) => line[5]))
    for (const name of names) expect(shown).toContain(/^[=+\-@\t＝]/.test(name) ? `'${name}` : name)
  })
})
