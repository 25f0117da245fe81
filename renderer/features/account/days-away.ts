import { formatsOf } from '../../client/formats.ts'
import { daysBefore } from '../activity/days.ts'

/** "in 12 days", "today", "3 days ago": by the calendar, in the person's own time zone. */
export function daysAway(language: string, moment: string, now: Date): string {
  const days = -daysBefore(new Date(moment), now)
  return formatsOf(language).relative(days, 'day')
}

/** The calendar day so many days after a moment, as a field for days has it. */
export function dayAfter(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** The last second of a calendar day here, as a moment. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString()
}
