import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { PlannedStep, StepOutcome } from '../../../shared/contract/step.ts'

/** As many steps as one change of a long run has: each takes well under a second. */
export const sliceSize = 250

/** What one slice answered. */
export interface SliceAnswer {
  readonly change: string | null
  readonly outcomes: readonly StepOutcome[]
}

/** How far a run came. What was done before it stopped stays, one change for each slice. */
export interface Ran {
  /** In the order of the steps; shorter where the run stopped. */
  readonly outcomes: readonly StepOutcome[]
  readonly changes: readonly string[]
  readonly stopped: 'canceled' | Failure | null
}

interface SliceRun {
  readonly steps: readonly PlannedStep[]
  readonly size?: number
  readonly send: (steps: readonly PlannedStep[]) => Promise<Result<SliceAnswer>>
  /** Asked before each slice. */
  readonly canceled: () => boolean
  /** Told after each slice. */
  readonly progress: (outcomes: readonly StepOutcome[]) => void
}

/** Sends steps slice by slice. A failure or a cancel ends the run between two slices. */
export async function runInSlices({
  steps,
  size = sliceSize,
  send,
  canceled,
  progress,
}: SliceRun): Promise<Ran> {
  const outcomes: StepOutcome[] = []
  const changes: string[] = []
  for (let from = 0; from < steps.length; from += size) {
    if (canceled()) return { outcomes, changes, stopped: 'canceled' }
    // One after the other: each slice sees what the ones before it did.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await send(steps.slice(from, from + size))
    if (!answer.ok) return { outcomes, changes, stopped: answer.error }
    outcomes.push(...answer.value.outcomes)
    if (answer.value.change !== null) changes.push(answer.value.change)
    progress([...outcomes])
  }
  return { outcomes, changes, stopped: null }
}
