import { AsyncLocalStorage } from 'node:async_hooks'
import { problem } from './problem.ts'

/**
 * The moment that `--at` names: milliseconds since 1970, UTC. Whichever command opens a workspace opens it as it was then,
 * and knows nothing of it; so the moment is not handed from one to the other, but told once for the whole of a command.
 */
interface Looked {
  at: number | null
}

const looking = new AsyncLocalStorage<Looked>()

/** Runs a whole command, which may say `lookAt` once. */
export function fromTheirMoment<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  return looking.run({ at: null }, act)
}

/** From now on this command looks at that moment. A `CliProblem` where it is none, or has not come. */
export function lookAt(text: string, now: number): void {
  const looked = looking.getStore()
  if (looked) looked.at = readMoment(text, now, '--at')
}

/** The moment that this command looks at; null for the present. */
export function momentLookedAt(): number | null {
  return looking.getStore()?.at ?? null
}

const day = /^(\d{4})-(\d\d)-(\d\d)$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?$/

/**
 * A day, as 2026-03-31, means its end in the time zone of this machine, or now where it is today; a moment, as
 * 2026-03-31T14:02 or with Z or +02:00 after it, exactly that.
 */
export function readMoment(text: string, now: number, option: string): number {
  const moment = day.test(text) ? endOfDay(text) : instant.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(moment)) throw problem('at.no-moment', { option, found: text })
  if (!day.test(text)) {
    if (moment > now) throw problem('at.not-come', { option, found: text })
    return moment
  }
  if (startOfDay(text) > now) throw problem('at.not-come', { option, found: text })
  return Math.min(moment, now)
}

function startOfDay(text: string): number {
  const [, year, month, date] = day.exec(text)!.map(Number) as [number, number, number, number]
  const start = new Date(year, month - 1, date)
  // 2026-02-30 would be the second of March.
  return start.getMonth() === month - 1 && start.getDate() === date ? start.getTime() : Number.NaN
}

function endOfDay(text: string): number {
  const start = new Date(startOfDay(text))
  return new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1).getTime() - 1
}
