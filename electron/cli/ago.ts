const day = 86_400_000
const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' })

/** Whole days between a moment and now: how old something is. */
export function daysSince(moment: string, now: number): number {
  return Math.floor((now - Date.parse(moment)) / day)
}

/** As `12 days ago` or `in 3 days`. */
export function inDays(moment: string, now: number): string {
  return words.format(Math.trunc((Date.parse(moment) - now) / day), 'day')
}
