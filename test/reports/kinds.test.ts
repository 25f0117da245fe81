import { describe, expect, it } from 'vitest'
import type { RecordedChange } from '../../shared/contract/changes.ts'
import type { ReportDefinition } from '../../shared/model/report.ts'
import { makeReport } from '../../electron/reports/make-report.ts'
import { readWording } from '../../electron/reports/read-wording.ts'
import { agency, reportOf, resources, sourceOf } from './agency.ts'
import { told } from './told.ts'

const columns = ['member', 'account', 'role', 'access']

describe('access by person', () => {
  it('has the ways that access by account has, one person after the other', () => {
    const byAccount = told(reportOf({ kind: 'access', columns }))
    const byPerson = told(reportOf({ kind: 'people', columns }))
    // An invitation to somebody who is nobody here is in no person's list.
    expect(byPerson.toSorted()).toEqual(byAccount.filter((line) => !line.startsWith(' |')).toSorted())
    expect(byPerson.map((line) => line.slice(0, 4)).join()).toMatch(/^(Anna,?)+(Bo L,?)+$/)
  })

  it('puts teams together, who is in none at the end', () => {
    const groups = told(reportOf({ kind: 'people', columns, group: 'team' })).map(
      (line) => line.split(' | ')[0],
    )
    expect([...new Set(groups)]).toEqual(['[Search]', '[No team]'])
  })
})

describe('access by manager', () => {
  it('has managers alone, with how many accounts each opens', () => {
    expect(
      told(reportOf({ kind: 'managers', columns: ['account', 'member', 'role', 'accounts-below'] })),
    ).toEqual([
      'Nordic | Anna Berg | Admin | 1',
      'Northlight MCC | Anna Berg | Admin | 2',
      'Other MCC | Anna Berg | Read-only | 1',
    ])
  })
})

describe('administrators and owners', () => {
  it('says who may do everything, and who owns, or perhaps does', () => {
    const open = agency.link.map((each) =>
      each.parent === 'nordic' ? { ...each, owner: 'unknown' as const } : each,
    )
    const source = sourceOf({ ...agency, link: open })
    const report = reportOf({ kind: 'administrators', columns: ['account', 'member', 'owner'] }, { source })
    expect(told(report)).toEqual([
      'Fjord Sport | Anna Berg',
      'Fjord Sport | ',
      'Nordic | Anna Berg',
      'Northlight MCC | Anna Berg',
      'Fjord Sport | unknown, perhaps Nordic',
      'Nordic | Northlight MCC',
    ])
  })

  it('leaves owners out where people are chosen: nobody owns in person', () => {
    const report = reportOf({ kind: 'administrators', filter: { members: ['anna'] } })
    expect(report.sections.map(({ id }) => id)).toEqual(['administrators'])
  })
})

describe('finance roles', () => {
  it('are those that are about money', () => {
    const grant = [...agency.grant, { member: 'bo', account: 'mcc', role: 'billing' }]
    const report = reportOf({ kind: 'finance', columns }, { source: sourceOf({ ...agency, grant }) })
    expect(told(report)).toEqual([
      'Bo Lind | Fjord Sport | Billing | inherited',
      'Bo Lind | Nordic | Billing | inherited',
      'Bo Lind | Northlight MCC | Billing | direct',
    ])
  })
})

describe('pending links and invitations', () => {
  it('say since when they wait, and which are over', () => {
    const asked = {
      parent: 'other',
      child: 'nordic',
      status: 'pending',
      owner: 'no',
      askedAt: '2026-11-01',
    } as const
    const source = sourceOf({ ...agency, link: [...agency.link, asked] })
    const report = reportOf(
      { kind: 'pending', columns: ['email', 'manager', 'account', 'state', 'days'] },
      { source },
    )
    expect(told(report)).toEqual([
      'Anna@home.example | Fjord Sport | pending | 9',
      'new@n.example | Fjord Sport | pending | ',
      'late@n.example | Fjord Sport | expired | ',
      'Other MCC | Nordic | pending | 20',
    ])
  })
})

const change = (revision: number, at: string, more: Partial<RecordedChange> = {}): RecordedChange => ({
  revision,
  id: String(revision),
  device: 'd',
  actor: 'keeper',
  at,
  command: 'grants.give',
  kind: 'do',
  revertedBy: null,
  rowCount: 1,
  rowsIn: { grant: 1 },
  rows: [{ table: 'grant', before: null, after: agency.grant[2]! }],
  ...more,
})

describe('changes in a period', () => {
  const record = [
    change(4, '2026-11-21T08:00:00.000Z', { actor: 'anna' }),
    change(3, '2026-11-20T23:59:59.000Z', {
      kind: 'undo',
      actor: 'bo',
      rows: [{ table: 'grant', before: agency.grant[2]!, after: null }],
    }),
    change(2, '2026-11-20T00:00:00.000Z', { revertedBy: '3' }),
    change(1, '2026-11-19T23:59:59.000Z'),
  ]
  const read = (before: number | null, limit: number) =>
    record.filter(({ revision }) => before === null || revision < before).slice(0, limit)
  const of = (definition: Omit<ReportDefinition, 'kind'>) =>
    told(
      reportOf(
        { kind: 'changes', columns: ['actor', 'change', 'correction'], ...definition },
        { source: sourceOf(agency, read) },
      ),
    )

  it('are told in the words of Activity, the newest first', () => {
    expect(of({})).toEqual([
      'Anna Berg | Gave Bo Lind Standard on Fjord Sport | ',
      'Bo Lind | Gave Bo Lind Standard on Fjord Sport | undid',
      'Keeper | Gave Bo Lind Standard on Fjord Sport | undone since',
      'Keeper | Gave Bo Lind Standard on Fjord Sport | ',
    ])
  })

  it('are of the days that were asked for, both included, and of those who did them', () => {
    expect(of({ filter: { from: '2026-11-20', to: '2026-11-20' } })).toHaveLength(2)
    expect(of({ filter: { members: ['anna'] } })).toHaveLength(1)
    expect(of({ group: 'day' })[0]).toMatch(/^\[Nov 21, 2026\]/)
  })

  it('are read to the beginning of a long record', () => {
    const long = Array.from({ length: 450 }, (_, place) => change(450 - place, '2026-11-20T00:00:00.000Z'))
    const page = (before: number | null, limit: number) =>
      long.filter(({ revision }) => before === null || revision < before).slice(0, limit)
    expect(told(reportOf({ kind: 'changes' }, { source: sourceOf(agency, page) }))).toHaveLength(450)
  })

  it('are in no document', () => {
    const made = makeReport(sourceOf(agency), { kind: 'changes' }, readWording(resources, 'en'))
    expect(made).toMatchObject({ ok: false, error: { message: 'report.no-record' } })
  })
})

const access = (filter: ReportDefinition['filter']) => told(reportOf({ kind: 'access', columns, filter }))

describe('filters', () => {
  it('narrow by platform, subtree, team, role, status and to what is direct', () => {
    expect(access({ systems: ['tiktok-ads-manager'] })).toEqual([
      'Bo Lind | Kaffebar Vind | Viewer (reports) | direct',
    ])
    expect(access({ below: ['nordic'] }).every((line) => /Fjord Sport|Nordic/.test(line))).toBe(true)
    expect(access({ below: ['nordic'], accounts: ['alone'] })).toContain(
      'Bo Lind | Kaffebar Vind | Viewer (reports) | direct',
    )
    expect(access({ teams: ['Search'] }).every((line) => line.startsWith('Anna Berg'))).toBe(true)
    expect(access({ roles: ['read-only'] })).toHaveLength(2)
    expect(new Set(access({ statuses: ['ENABLED'] }).map((line) => line.split(' | ')[1]))).toEqual(
      new Set(['Fjord Sport']),
    )
    expect(access({ direct: true }).every((line) => line.endsWith('direct'))).toBe(true)
  })
})
