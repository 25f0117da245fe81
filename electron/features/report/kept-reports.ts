import { done, failed } from '../../../shared/contract/failure.ts'
import type { SavedReport } from '../../../shared/contract/reports.ts'
import { reportDefinitionSchema } from '../../../shared/model/report.ts'
import type { ReportRow } from '../../../shared/model/report.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import type { CommandHandlers, WorkspaceView } from '../../feature.ts'
import type { Ids } from '../../ports.ts'
import { wrongIn } from '../../reports/wrong-definition.ts'
import type { StoreReader } from '../../store/store.ts'
import type { KeptReport } from '../document/kept.ts'

/** Reports that are kept are the agency's own and on no platform, so nobody's permission is asked. */
export const reportCommands: CommandHandlers<'reports.save' | 'reports.remove'> = {
  'reports.save': (view, { report, name, definition }) => {
    const before = report === undefined ? null : rowOf(view, report)
    if (report !== undefined && !before) return notThere(report)
    const taken = view.store.reports().find((other) => other.id !== report && sameName(other.name, name))
    if (taken) return failed('conflict', 'report.name-taken', { path: 'name', name: taken.name })
    const wrong = wrongIn(definition)
    if (wrong) return wrong
    const text = JSON.stringify(definition)
    const after = { id: before?.id ?? view.ids(), name, definition: text }
    const isSame = before?.name === name && before.definition === text
    const rows = isSame ? [] : [{ table: 'report', before, after } as const]
    return done({ rows, exercises: [], answer: { report: after.id } })
  },

  'reports.remove': (view, { report }) => {
    const before = rowOf(view, report)
    if (!before) return notThere(report)
    return done({ rows: [{ table: 'report', before, after: null }], exercises: [], answer: {} })
  },
}

/** A row as what it stands for. */
export function savedReport({ id, name, definition }: ReportRow): SavedReport {
  return { id, name, definition: reportDefinitionSchema.parse(JSON.parse(definition)) }
}

/** What a workspace keeps, for a document. */
export function keptReports(store: Pick<StoreReader, 'reports'>): readonly KeptReport[] {
  return store.reports().map((row) => {
    const { name, definition } = savedReport(row)
    return { name, definition }
  })
}

/** The rows that a new workspace gets of them. */
export function rowsOfReports(kept: readonly KeptReport[], ids: Ids): readonly RowChange[] {
  return kept.map(({ name, definition }) => {
    const after = { id: ids(), name, definition: JSON.stringify(definition) }
    return { table: 'report', before: null, after }
  })
}

function rowOf({ store }: WorkspaceView, report: string) {
  return store.row('report', JSON.stringify([report]))
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function notThere(report: string) {
  return failed('not-found', 'report.not-there', { report, path: 'report' })
}
