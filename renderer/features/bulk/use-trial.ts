import { useEffect, useState } from 'react'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { PlannedStep, StepOutcome } from '../../../shared/contract/step.ts'
import { call } from '../../client/client.ts'
import { useMirror } from '../../client/mirror.ts'

export type Trial =
  | { readonly state: 'nothing' }
  | { readonly state: 'trying' }
  | { readonly state: 'tried'; readonly outcomes: readonly StepOutcome[] }
  | { readonly state: 'failed'; readonly failure: Failure }

interface Arrived {
  readonly steps: readonly PlannedStep[]
  readonly trial: Trial
}

/**
 * What each step would do, asked again when the workspace or the acting member changes. Not `useAnswer`:
 * thousands of steps are too long to be the key of a kept answer. The steps must stay the same array.
 */
export function useTrial(steps: readonly PlannedStep[] | null): Trial {
  const revision = useMirror((mirror) => mirror.revision)
  const actor = useMirror((mirror) => mirror.actor)
  const [arrived, setArrived] = useState<Arrived | null>(null)
  useEffect(() => {
    if (steps === null || steps.length === 0) return undefined
    let wanted = true
    void call('bulk.try', { steps: [...steps] }).then((result) => {
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
  return arrived?.steps === steps ? arrived.trial : { state: 'trying' }
}
