/** How a day to decide by stands to today. */
export interface Due {
  /** Days from now; below zero: it is over. */
  readonly days: number
  readonly state: 'overdue' | 'soon' | 'later'
}

const soon = 3
const day = 86_400_000
const usualDays = 30

/** A due day (UTC, `2026-12-15`) at a moment. The day itself still counts. */
export function dueAt(due: string, now: Date): Due {
  const days = Math.round((Date.parse(`${due}T00:00:00Z`) - midnight(now)) / day)
  return { days, state: days < 0 ? 'overdue' : days <= soon ? 'soon' : 'later' }
}

/** The due day of a review for which somebody at this moment has chosen no other. */
export function usualDue(now: Date): string {
  return new Date(midnight(now) + usualDays * day).toISOString().slice(0, 10)
}

/** Why somebody cannot set this day, or null. */
export function wrongInDue(due: string, now: Date): 'missing' | 'over' | null {
  if (due === '') return 'missing'
  return dueAt(due, now).state === 'overdue' ? 'over' : null
}

function midnight(now: Date): number {
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
}
