import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createGraph } from '../../electron/access/graph.ts'
import { csvOfReport } from '../../electron/features/report/access-report.ts'
import { accessRows } from '../../electron/features/report/access-rows.ts'
import type { ReportFilter } from '../../electron/features/report/access-rows.ts'
import words from '../../resources/translations/en/report.json' with { type: 'json' }
import type { Link } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'

const now = '2026-11-21T12:00:00Z'

const link = (parent: string, child: string, owner: Link['owner'] = 'no'): Link => ({
  parent,
  child,
  status: 'active',
  owner,
})

const agency: WorkspaceRows = {
  account: [
    { id: 'alone', system: 'tiktok-ads-manager', kind: 'ad-account', name: 'Kaffebar Vind' },
    {
      id: 'fjord',
      system: 'google-ads',
      kind: 'client',
      name: 'Fjord Sport',
      externalId: '100-000-0012',
      status: 'ENABLED',
    },
    { id: 'mcc', system: 'google-ads', kind: 'manager', name: 'Northlight MCC' },
    { id: 'nordic', system: 'google-ads', kind: 'manager', name: 'Nordic' },
    { id: 'other', system: 'google-ads', kind: 'manager', name: 'Other MCC' },
  ],
  link: [link('mcc', 'nordic', 'yes'), link('nordic', 'fjord', 'yes'), link('other', 'fjord')],
  member: [
    { id: 'bo', name: 'Bo Lind', email: 'bo@n.example', leftOn: '2026-03-31' },
    {
      id: 'anna',
      name: 'Anna Berg',
      email: 'anna@n.example',
      team: 'Search',
      otherEmails: ['anna@home.example'],
    },
  ],
  grant: [
    { member: 'anna', account: 'mcc', role: 'admin', since: '2019-03-11' },
    { member: 'anna', account: 'other', role: 'read-only' },
    { member: 'bo', account: 'fjord', role: 'standard' },
    { member: 'bo', account: 'fjord', role: 'unknown', raw: 'SUPERUSER' },
    { member: 'bo', account: 'alone', role: 'viewer', detail: 'reports' },
  ],
  invitation: [
    {
      id: '1',
      email: 'Anna@home.example',
      account: 'fjord',
      role: 'standard',
      status: 'pending',
      sentAt: '2026-11-12',
    },
    {
      id: '2',
      email: 'new@n.example',
      account: 'fjord',
      role: 'admin',
      status: 'pending',
      expiresAt: '2026-12-02',
    },
    {
      id: '3',
      email: 'late@n.example',
      account: 'fjord',
      role: 'admin',
      status: 'pending',
      expiresAt: '2026-11-20',
    },
    { id: '4', email: 'gone@n.example', account: 'fjord', role: 'admin', status: 'declined' },
  ],
}

function report(rows: WorkspaceRows, filter: ReportFilter = {}) {
  return [...accessRows({ graph: createGraph(rows), rows, now, language: 'en' }, filter)]
}

const short = (rows: ReturnType<typeof report>) =>
  rows.map((row) =>
    [
      row.account,
      row.member || row.email,
      row.role,
      row.access,
      row.via,
      row['owning-route'],
      row.since,
    ].join(' | '),
  )

describe('the access report', () => {
  it('has a row for each member, account, role and route, platform by platform and name by name', () => {
    expect(short(report(agency))).toEqual([
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
    expect(report(agency)[2]).toMatchObject({
      email: 'bo@n.example',
      'left-on': '2026-03-31',
      'external-id': '100-000-0012',
      'account-status': 'ENABLED',
      kind: 'client',
      system: 'google-ads',
    })
    expect(report(agency)[0]).toMatchObject({ team: 'Search' })
  })

  it('is about the accounts and the members that were chosen', () => {
    expect(short(report(agency, { accounts: ['alone', 'other'] }))).toHaveLength(2)
    expect(report(agency, { members: ['anna'] }).map(({ member }) => member)).toEqual(
      Array(6).fill('Anna Berg'),
    )
    expect(report(agency, { accounts: ['alone'], members: ['anna'] })).toEqual([])
  })

  it('does not call a route without ownership one, where nobody has told who owns', () => {
    const untold = { ...agency, link: agency.link.map(({ parent, child }) => link(parent, child, 'unknown')) }
    const owning = report(untold, { accounts: ['fjord'] }).map((row) => row['owning-route'])
    expect(owning.slice(0, 2)).toEqual(['unknown', 'unknown'])
    const known = [...untold.link.slice(0, 2), link('other', 'fjord', 'yes')]
    expect(
      report({ ...agency, link: known }, { accounts: ['fjord'] })
        .map((row) => row['owning-route'])
        .slice(0, 2),
    ).toEqual(['no', 'yes'])
  })

  it('has a line for what has a status that nobody knows here, with the platform’s word, and counts nobody by it', () => {
    const frozen: Link = { ...link('other', 'fjord'), status: 'unknown', raw: 'FROZEN' }
    const held = { ...agency.invitation[0]!, id: '5', status: 'unknown', raw: 'ON_HOLD' } as const
    const rows = { ...agency, link: [...agency.link.slice(0, 2), frozen], invitation: [held] }
    expect(short(report(rows, { accounts: ['fjord'] }))).toEqual([
      'Fjord Sport | Anna Berg | admin | inherited | Northlight MCC › Nordic | yes | 2019-03-11',
      'Fjord Sport | Bo Lind | standard | direct |  | none | ',
      'Fjord Sport | Bo Lind | unknown (SUPERUSER) | direct |  | none | ',
      'Fjord Sport | Anna Berg | standard | invited-unknown |  | none | 2026-11-12',
      'Fjord Sport |  |  | link-unknown | Other MCC | none | ',
    ])
    const told = csv(rows).split('\r\n')
    expect(told[4]).toContain('standard,"invited, status unknown (ON_HOLD)",,–')
    expect(told[5]).toContain(',not counted on: link of unknown status (FROZEN),Other MCC,–')
    expect(report(rows, { accounts: ['fjord'], members: ['bo'] })).toHaveLength(2)
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
    expect(short(report(rows, { accounts: ['ads'] }))).toEqual([
      'Ads | Anna Berg | admin | inherited | BC | yes | ',
      'Ads | Bo Lind | standard | inherited | Partner BC | no | ',
    ])
  })
})

function csv(rows: WorkspaceRows, bom = false): string {
  return [
    ...csvOfReport(accessRows({ graph: createGraph(rows), rows, now, language: 'en' }, {}), { words, bom }),
  ].join('')
}

describe('the report as CSV', () => {
  it('has a head, CRLF, and a byte order mark for Excel where it is asked for', () => {
    const [head, first] = csv(agency).split('\r\n')
    expect(head).toBe(
      'Member,E-mail,Team,Left on,Platform,Account,External id,Kind,Account status,Role,Access,Via,Owning route,Since',
    )
    expect(first).toBe(
      'Anna Berg,anna@n.example,Search,,google-ads,Fjord Sport,100-000-0012,client,ENABLED,admin,inherited,Northlight MCC › Nordic,yes,2019-03-11',
    )
    expect(csv(agency, true).startsWith('\uFEFFMember')).toBe(true)
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
    const cells: string[][] = parse(csv({ ...rows, grant: [...rows.grant, ...grants] }))
    expect(new Set(cells.map((line) => line.length))).toEqual(new Set([14]))
    const shown = new Set(cells.map((line) => line[5]))
    for (const name of names) expect(shown).toContain(/^[=+\-@\t＝]/.test(name) ? `'${name}` : name)
  })

  it('comes in chunks, of which none is asked for before it is needed', () => {
    let asked = 0
    const [row] = report(agency)
    function* many() {
      for (; asked < 100_000; asked++) yield row!
    }
    const chunks = csvOfReport(many(), { words, bom: false })[Symbol.iterator]()
    chunks.next()
    chunks.next()
    expect(asked).toBeLessThan(2000)
  })
})
