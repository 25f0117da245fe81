import type { RecordedChange } from '../../../shared/contract/changes.ts'

export type ActivityRow =
  | { readonly kind: 'day'; readonly day: string; readonly at: string }
  | { readonly kind: 'change'; readonly change: RecordedChange }

/** The changes under the days on which they were made, in the person's own time zone. */
export function rowsByDay(changes: readonly RecordedChange[]): readonly ActivityRow[] {
  const rows: ActivityRow[] = []
  let last: string | null = null
  for (const change of changes) {
    const day = dayOf(new Date(change.at))
    if (day !== last) rows.push({ kind: 'day', day, at: change.at })
    last = day
    rows.push({ kind: 'change', change })
  }
  return rows
}

/** The calendar day of a moment, here. */
export function dayOf(moment: Date): string {
  return `${moment.getFullYear()}-${moment.getMonth() + 1}-${moment.getDate()}`
}

/** Whole days from one moment's day to another's: 0 is the same day, 1 the day before. */
export function daysBefore(moment: Date, now: Date): number {
  return Math.round((midnight(now) - midnight(moment)) / 86_400_000)
}

// In UTC, so that every day has the same length.
function midnight(of: Date): number {
  return Date.UTC(of.getFullYear(), of.getMonth(), of.getDate())
}
