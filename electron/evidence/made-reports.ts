import { done } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { createGraph } from '../access/graph.ts'
import { textChunksOf } from '../reports/formats/text-formats.ts'
import { makeReport } from '../reports/make-report.ts'
import type { Wording } from '../reports/wording.ts'
import type { Subject } from './subject.ts'

/** The files that a pack has of its report: one to calculate with, one to read, one for programs. */
const formats = ['csv', 'html', 'json'] as const

/** The state that a report is made of. */
export interface ReportedState {
  readonly name: string
  readonly rows: WorkspaceRows
  readonly subject: Subject
  /** The moment that it is of; milliseconds since 1970. */
  readonly now: number
}

/** A file of a report, in chunks; each call begins anew. */
export type ReportChunks = () => Iterable<string | Uint8Array>

/** By the name of its entry, the report of who has access. */
export type MadeReports = readonly (readonly [name: string, chunks: ReportChunks])[]

/** The report of who has access on the accounts of the subject, or of its members. */
export function madeReports(
  { name, rows, subject: { accounts, members }, now }: ReportedState,
  wording: Wording,
): Result<MadeReports> {
  const filter = {
    ...(accounts.length > 0 ? { accounts: [...accounts] } : {}),
    ...(members.length > 0 ? { members: [...members] } : {}),
  }
  const source = { name, rows, graph: createGraph(rows), now, changes: null, reviews: null }
  const report = makeReport(source, { kind: 'access', filter }, wording)
  if (!report.ok) return report
  return done(
    formats.map((format) => [
      `report.${format}`,
      () => textChunksOf(report.value, format, wording, format === 'csv'),
    ]),
  )
}
