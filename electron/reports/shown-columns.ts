import { groupColumns, hasHeadings, reportColumns } from '../../shared/model/report.ts'
import type { ColumnId, ReportDefinition } from '../../shared/model/report.ts'

/**
 * The columns of a report, each once. Without headings a table has to say in a column which group a row is of: where it
 * was left out it comes first.
 */
export function shownColumns({
  kind,
  columns,
  group,
  format = 'csv',
}: ReportDefinition): readonly ColumnId[] {
  const wanted = [...new Set(columns ?? reportColumns[kind])] as readonly ColumnId[]
  if (group === undefined || hasHeadings(format)) return wanted
  const column = groupColumns[group]
  return wanted.includes(column) ? wanted : [column, ...wanted]
}
