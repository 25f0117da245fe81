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
