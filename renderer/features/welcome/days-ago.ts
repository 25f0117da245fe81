import { formatsOf } from '../../client/formats.ts'

const day = 24 * 60 * 60 * 1000

/** "today", "yesterday", "5 days ago"; longer ago, the date. */
export function daysAgo(moment: string, language: string, now: Date = new Date()): string {
  const { relative, day: inWords } = formatsOf(language)
  const then = new Date(moment)
  const days = Math.round((startOfDay(then) - startOfDay(now)) / day)
  if (days > -14) return relative(days, 'day')
  return inWords(then)
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
