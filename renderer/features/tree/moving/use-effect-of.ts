import { useDebouncedValue } from '@mantine/hooks'
import type { OutputOf } from '../../../../shared/contract/contract.ts'
import type { PlannedStep } from '../../../../shared/contract/step.ts'
import { useAnswer } from '../../../client/use-answer.ts'

/** The pointer passes over rows on its way: they are not asked about. */
const rest = 120

export interface EffectOf {
  readonly isAsking: boolean
  readonly effect: OutputOf<'bulk.effect'> | null
}

/** What steps would do to whose access, tried on the path that carries them out. null: there are none. */
export function useEffectOf(steps: readonly PlannedStep[] | null): EffectOf {
  const key = steps === null ? '' : JSON.stringify(steps)
  const [settled] = useDebouncedValue(key, rest)
  const ready = steps !== null && settled === key
  const answer = useAnswer('bulk.effect', ready ? { steps: [...steps] } : null)
  const effect = ready && answer.state === 'ready' ? answer.value : null
  return { isAsking: steps !== null && effect === null && answer.state !== 'failed', effect }
}
