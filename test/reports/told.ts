import { linesOf } from '../../electron/reports/report.ts'
import type { Report } from '../../electron/reports/report.ts'

/** The rows of every section as text, with the heading before those that stand together. */
export function told(report: Report): readonly string[] {
  return report.sections.flatMap((section) =>
    [...linesOf(section)].map(({ group, cells }) =>
      [
        ...(group === null ? [] : [`[${group}]`]),
        ...cells.map((cell) => (typeof cell === 'object' ? (cell?.said ?? '') : String(cell))),
      ].join(' | '),
    ),
  )
}
