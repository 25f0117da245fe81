import type { KnownMoment } from '../../../shared/contract/past.ts'
import { call } from '../../client/client.ts'
import type { LookedMoment } from '../../client/looked.ts'
import { tellOutcome } from '../../client/outcomes.ts'

/** The moment after a change, or null where it cannot be found; then the person is told why. */
export async function momentAfter(revision: number): Promise<LookedMoment | null> {
  return found(await call('past.moment', { revision }))
}

/** The moment before a change: a millisecond before it, so that it is not called by the time of the one before. */
export async function momentBefore(revision: number): Promise<LookedMoment | null> {
  const moment = await momentAfter(revision)
  if (moment === null) return null
  return { revision: revision - 1, at: new Date(Date.parse(moment.at) - 1).toISOString() }
}

/** The end of a day, as 2026-03-31, where this machine is; today it is now. */
export async function endOfDay(day: string): Promise<LookedMoment | null> {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const end = new Date(year, month - 1, date + 1).getTime() - 1
  const at = new Date(Math.min(end, Date.now())).toISOString()
  return found(await call('past.moment', { at }))
}

/** A day as a field has it, where this machine is. */
export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}

function found(answer: Awaited<ReturnType<typeof call<'past.moment'>>>): LookedMoment | null {
  if (answer.ok) return lookedMoment(answer.value)
  tellOutcome({ kind: 'failed', failure: answer.error })
  return null
}

/** A workspace without any change has no other moment than now. */
function lookedMoment({ revision, at }: KnownMoment): LookedMoment {
  return { revision, at: at ?? new Date().toISOString() }
}
