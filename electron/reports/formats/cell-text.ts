import type { Cell, ReportColumn } from '../report.ts'

/** How documents for people show a cell; the words that say yes and no are the report's. */
export interface YesAndNo {
  readonly yes: string
  readonly no: string
}

/**
 * A cell as people read it. Days and moments stay in the order of ISO 8601, which no country misreads and which
 * stands in columns; a moment with a time is in UTC and to the minute.
 */
export function cellText(cell: Cell, { type }: Pick<ReportColumn, 'type'>, { yes, no }: YesAndNo): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.said
  if (typeof cell === 'boolean') return cell ? yes : no
  if (typeof cell === 'number') return String(cell)
  return type === 'moment' ? momentText(cell) : cell
}

function momentText(moment: string): string {
  if (moment.length <= 10) return moment
  const at = new Date(moment)
  return Number.isNaN(at.getTime()) ? moment : at.toISOString().slice(0, 16).replace('T', ' ')
}
