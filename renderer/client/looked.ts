import { create } from 'zustand'
import { failed } from '../../shared/contract/failure.ts'
import { tellOutcome } from './outcomes.ts'

/** A moment of the past, with what the clock said. */
export interface LookedMoment {
  readonly revision: number
  readonly at: string
}

interface Looked {
  /** What this window looks at and shows; null for the present. Set by the mirror alone, together with its rows. */
  readonly moment: LookedMoment | null
  /** What is asked for and on its way: to where the slider was moved. `undefined`: nothing. */
  readonly wanted: LookedMoment | null | undefined
}

/** Each window has a moment of its own; others stay where they are. */
export const useLooked = create<Looked>()(() => ({ moment: null, wanted: undefined }))

export function momentNow(): LookedMoment | null {
  return useLooked.getState().moment
}

/** What tells one moment from another, for what is remembered by it. */
export function momentKey(): string {
  const moment = momentNow()
  return moment === null ? '' : `${moment.revision} ${moment.at}`
}

/** Milliseconds since 1970: now, or what the clock said at the moment that this window looks at. */
export function timeLookedAt(): number {
  const moment = momentNow()
  return moment === null ? Date.now() : Date.parse(moment.at)
}

/** Whether something may be changed here; where not, the person is told why. */
export function mayChange(): boolean {
  if (momentNow() === null) return true
  tellPast()
  return false
}

/** That the past is looked at, which nobody can change. */
export function tellPast(): void {
  tellOutcome({ kind: 'failed', failure: failed('refused', 'past.read-only').error })
}
