import { failed } from '../../shared/contract/failure.ts'
import { columnsOf, reportGroupings } from '../../shared/model/report.ts'
import type { ReportDefinition } from '../../shared/model/report.ts'

/** Columns and groupings that the kind does not have. Who is chosen may come and go: making the report looks at that. */
export function wrongIn({ kind, columns = [], group }: ReportDefinition) {
  const known: readonly string[] = columnsOf(kind)
  const stranger = columns.find((column) => !known.includes(column))
  if (stranger !== undefined) {
    const details = { path: 'columns', column: stranger, kind, known: known.join(', ') }
    return failed('bad-input', 'report.unknown-column', details)
  }
  const groups: readonly string[] = reportGroupings[kind]
  if (group === undefined || groups.includes(group)) return null
  const details = { path: 'group', group, kind, known: groups.join(', ') }
  return failed('bad-input', 'report.unknown-grouping', details)
}
