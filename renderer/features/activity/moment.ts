const steps = [
  { unit: 'minute', seconds: 60, until: 3600 },
  { unit: 'hour', seconds: 3600, until: 86_400 },
] as const

/** How long ago, for the last day; then the time of day. */
export function momentText(language: string, at: Date, now: Date): string {
  const seconds = (now.getTime() - at.getTime()) / 1000
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' })
  if (seconds < 60) return relative.format(0, 'second')
  const step = steps.find((each) => seconds < each.until)
  return step ? relative.format(-Math.floor(seconds / step.seconds), step.unit) : timeText(language, at)
}

/** The time of day. */
export function timeText(language: string, at: Date): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at)
}

/** Everything about the moment, for a title. */
export function fullText(language: string, at: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' }).format(at)
}

/** A day as a heading. */
export function dayHeading(language: string, at: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(at)
}
