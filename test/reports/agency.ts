import { createGraph } from '../../electron/access/graph.ts'
import type { AccessLine } from '../../electron/reports/access-line.ts'
import { chosenBy } from '../../electron/reports/chosen.ts'
import { csvOf } from '../../electron/reports/formats/csv.ts'
import { indexed } from '../../electron/reports/indexed.ts'
import { linesByAccount } from '../../electron/reports/kinds/access.ts'
import { makeReport } from '../../electron/reports/make-report.ts'
import type { Cell, Report, ReportColumn, Section } from '../../electron/reports/report.ts'
import type { ReportSource } from '../../electron/reports/source.ts'
import { readWording } from '../../electron/reports/read-wording.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Language } from '../../shared/model/language.ts'
import type { Link } from '../../shared/model/link.ts'
import type { ReportDefinition, ReportFilter } from '../../shared/model/report.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { join } from 'node:path'

export const resources = join(import.meta.dirname, '..', '..', 'resources')
export const now = Date.parse('2026-11-21T12:00:00Z')

export const link = (parent: string, child: string, owner: Link['owner'] = 'no'): Link => ({
  parent,
  child,
  status: 'active',
  owner,
})

/** Two managers above one client, somebody who left, roles and invitations of every kind. */
export const agency: WorkspaceRows = {
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

export function sourceOf(rows: WorkspaceRows, changes: ReportSource['changes'] = null): ReportSource {
  return { name: 'Northlight', rows, graph: createGraph(rows), now, changes, reviews: null }
}

/** The lines that the access report lays out, each with its account. */
export function linesOf(
  rows: WorkspaceRows,
  filter: ReportFilter = {},
): readonly (AccessLine & { readonly account: Account })[] {
  const world = indexed(sourceOf(rows), 'en')
  const chosen = chosenBy(filter, world.graph)
  const wording = readWording(resources, 'en')
  const asked = {
    world,
    chosen,
    wording,
    definition: { kind: 'access' },
    columns: [],
    making: { done: 0, of: 0 },
  }
  return [...linesByAccount({ ...asked, definition: { kind: 'access' } })].flatMap(({ subject, lines }) =>
    lines.map((line) => ({ ...line, account: subject })),
  )
}

/** A report that must be possible. */
export function reportOf(
  definition: ReportDefinition,
  { source = sourceOf(agency), language = 'en' }: { source?: ReportSource; language?: Language } = {},
): Report {
  const made = makeReport(source, definition, readWording(resources, language))
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}

/** A section of rows that have nothing to do with each other. */
export function sectionOfRows(
  columns: readonly ReportColumn[],
  rows: () => Iterable<readonly Cell[]>,
  title = 'A',
): Section {
  function* blocks() {
    for (const cells of rows())
      yield { group: null, length: 1, shared: null, cell: (_: number, column: number) => cells[column]! }
  }
  return { id: 'a', title, columns, ofBlock: columns.map(() => false), blocks }
}

/** The whole report as CSV. */
export function csv(report: Report, bom = false): string {
  return Buffer.concat([...csvOf(report, { bom, sectionTitle: 'Section' })]).toString()
}
