import { formatsOf } from '../../client/formats.ts'

const steps = [
  { unit: 'minute', seconds: 60, until: 3600 },
  { unit: 'hour', seconds: 3600, until: 86_400 },
] as const

/** How long ago, for the last day; then the time of day. */
export function momentText(language: string, at: Date, now: Date): string {
  const { shortly, time } = formatsOf(language)
  const seconds = (now.getTime() - at.getTime()) / 1000
  if (seconds < 60) return shortly(0, 'second')
  const step = steps.find((each) => seconds < each.until)
  return step ? shortly(-Math.floor(seconds / step.seconds), step.unit) : time(at)
}

/** Everything about the moment, for a title. */
export function fullText(language: string, at: Date): string {
  return formatsOf(language).moment(at)
}

/** A day as a heading. */
export function dayHeading(language: string, at: Date): string {
  return formatsOf(language).fullDay(at)
}
