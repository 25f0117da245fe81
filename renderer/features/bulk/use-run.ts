import { useRef, useState } from 'react'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { PlannedStep, StepOutcome } from '../../../shared/contract/step.ts'
import { call } from '../../client/client.ts'
import { runCommand } from '../../client/use-command.ts'
import { runInSlices, sliceSize } from './slices.ts'
import type { Ran } from './slices.ts'

/** `all`: nothing happens unless every step can. `possible`: what cannot be done is left out. */
export type Mode = 'all' | 'possible'

export type RunState =
  | { readonly state: 'ready'; readonly failure: Failure | null }
  | {
      readonly state: 'running'
      readonly outcomes: readonly StepOutcome[]
      readonly total: number
      readonly canceling: boolean
    }
  | { readonly state: 'done'; readonly ran: Ran; readonly total: number }
  | { readonly state: 'undoing'; readonly ran: Ran }

export interface Run {
  readonly now: RunState
  readonly start: (steps: readonly PlannedStep[], mode: Mode) => Promise<void>
  /** Ends a long run after the slice that is under way. */
  readonly cancel: () => void
  /** Takes back every change of the run, the last one first. */
  readonly undo: () => Promise<void>
}

/** Carries out many steps: as one change, or in slices where there are many and each may fail alone. */
export function useRun(): Run {
  const [now, setNow] = useState<RunState>({ state: 'ready', failure: null })
  const canceled = useRef(false)
  const start = async (steps: readonly PlannedStep[], mode: Mode) => {
    const total = steps.length
    const whole = mode === 'all' || total <= sliceSize
    canceled.current = false
    setNow({ state: 'running', outcomes: [], total, canceling: false })
    const ran = await runInSlices({
      steps,
      size: whole ? Math.max(total, 1) : sliceSize,
      canceled: () => canceled.current,
      progress: (outcomes) => setNow({ state: 'running', outcomes, total, canceling: canceled.current }),
      // A toast for each of many slices would only flicker; the end of the run offers to undo them all.
      send: (slice) => {
        const input = { steps: [...slice], mode }
        return whole ? runCommand('bulk.run', input, { quietFailure: true }) : call('bulk.run', input)
      },
    })
    const { stopped } = ran
    const failed = stopped !== null && stopped !== 'canceled' && ran.outcomes.length === 0
    setNow(failed ? { state: 'ready', failure: stopped } : { state: 'done', ran, total })
  }
  const cancel = () => {
    canceled.current = true
    setNow((state) => (state.state === 'running' ? { ...state, canceling: true } : state))
  }
  const undo = async () => {
    if (now.state !== 'done') return
    setNow({ state: 'undoing', ran: now.ran })
    for (const [place, change] of [...now.ran.changes.entries()].toReversed()) {
      // oxlint-disable-next-line no-await-in-loop
      const result = await runCommand('changes.undo', { change }, { about: 'bulk.run' })
      // What was not taken back stays on offer; the toast says why it could not be.
      if (!result.ok)
        return setNow({ ...now, ran: { ...now.ran, changes: now.ran.changes.slice(0, place + 1) } })
    }
    setNow({ state: 'ready', failure: null })
  }
  return { now, start, cancel, undo }
}
