/** How a day to decide by stands to today. */
export interface Due {
  /** Days from now; below zero: it is over. */
  readonly days: number
  readonly state: 'overdue' | 'soon' | 'later'
}

const soon = 3
const day = 86_400_000

/** A due day (UTC, `2026-12-15`) at a moment. The day itself still counts. */
export function dueAt(due: string, now: Date): Due {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  const days = Math.round((Date.parse(`${due}T00:00:00Z`) - today) / day)
  return { days, state: days < 0 ? 'overdue' : days <= soon ? 'soon' : 'later' }
}

/** A day so many months later; at the end of a shorter month its last day. */
export function monthsAfter(from: string, months: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
