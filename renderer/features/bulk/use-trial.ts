import { useEffect, useState } from 'react'
import { triedAtOnce } from '../../../shared/contract/bulk.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import { done } from '../../../shared/contract/failure.ts'
import type { PlannedStep, StepOutcome } from '../../../shared/contract/step.ts'
import { call } from '../../client/client.ts'
import { useMirror } from '../../client/mirror.ts'

export type Trial =
  | { readonly state: 'nothing' }
  /** `tried` of the steps have an outcome by now. */
  | { readonly state: 'trying'; readonly tried: number }
  | { readonly state: 'tried'; readonly outcomes: readonly StepOutcome[] }
  | { readonly state: 'failed'; readonly failure: Failure }

interface Arrived {
  readonly steps: readonly PlannedStep[]
  readonly trial: Trial
}

/**
 * What each step would do, asked again when the workspace or the acting member changes; a long list slice by
 * slice, so that nobody waits for all of it at once. Not `useAnswer`: thousands of steps are too long to be
 * the key of a kept answer. The steps must stay the same array.
 */
export function useTrial(steps: readonly PlannedStep[] | null): Trial {
  const revision = useMirror((mirror) => mirror.revision)
  const actor = useMirror((mirror) => mirror.actor)
  const [arrived, setArrived] = useState<Arrived | null>(null)
  useEffect(() => {
    if (steps === null || steps.length === 0) return undefined
    let wanted = true
    const progress = (tried: number) => {
      if (!wanted) return
      // What is known from before a small change stays in sight until all of it is known anew.
      setArrived((now) =>
        now?.steps === steps && now.trial.state === 'tried'
          ? now
          : { steps, trial: { state: 'trying', tried } },
      )
    }
    void tryInSlices(steps, { isWanted: () => wanted, progress }).then((result) => {
      if (!wanted) return undefined
      setArrived({
        steps,
        trial: result.ok
          ? { state: 'tried', outcomes: result.value }
          : { state: 'failed', failure: result.error },
      })
      return undefined
    })
    return () => {
      wanted = false
    }
    // The answer hangs on the workspace and on who acts, though neither is sent.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [steps, revision, actor])
  if (steps === null || steps.length === 0) return { state: 'nothing' }
  return arrived?.steps === steps ? arrived.trial : { state: 'trying', tried: 0 }
}

interface Around {
  readonly isWanted: () => boolean
  readonly progress: (tried: number) => void
}

/** The outcomes of all steps, in their order; what nobody wants any more is not tried to its end. */
async function tryInSlices(
  steps: readonly PlannedStep[],
  { isWanted, progress }: Around,
): Promise<Result<readonly StepOutcome[]>> {
  if (steps.length <= triedAtOnce) return call('bulk.try', { steps: [...steps] })
  const outcomes: StepOutcome[] = []
  let after: string | null = null
  for (let from = 0; from < steps.length && isWanted(); from += triedAtOnce) {
    // One after the other: each slice sees what the ones before it would do.
    // oxlint-disable-next-line no-await-in-loop
    const slice: Result<{ readonly outcomes: readonly StepOutcome[]; readonly trial: string }> = await call(
      'bulk.try-slice',
      { steps: steps.slice(from, from + triedAtOnce), after },
    )
    if (!slice.ok) return slice
    outcomes.push(...slice.value.outcomes)
    after = slice.value.trial
    if (outcomes.length < steps.length) progress(outcomes.length)
  }
  return done(outcomes)
}
