import { useEffect, useState } from 'react'
import type { InputOf, OutputOf, QueryName } from '../../shared/contract/contract.ts'
import type { Failure, Result } from '../../shared/contract/failure.ts'
import { answered, ask, questionKey } from './answers.ts'
import { useLooked } from './looked.ts'
import { useMirror } from './mirror.ts'

export type Answered<T> =
  | { readonly state: 'loading'; readonly stale: false }
  /** `stale`: from before the latest change; a fresh answer is on its way. */
  | { readonly state: 'ready'; readonly value: T; readonly stale: boolean }
  | { readonly state: 'failed'; readonly failure: Failure; readonly stale: boolean }

interface Arrived {
  readonly key: string
  readonly revision: number
  readonly result: Result<unknown>
}

const loading = { state: 'loading', stale: false } as const

/**
 * The answer to a question, asked again when the revision moves or another member acts; the old answer stays meanwhile.
 * Another input is another question, and its answer is waited for. `null` asks nothing.
 */
export function useAnswer<Name extends QueryName>(
  name: Name,
  input: InputOf<Name> | null,
): Answered<OutputOf<Name>> {
  const revision = useMirror((mirror) => mirror.revision)
  const actor = useMirror((mirror) => mirror.actor)
  const live = useMirror((mirror) => mirror.status === 'ready' || mirror.status === 'none')
  // Another moment is another question: see `questionKey`.
  useLooked(({ moment }) => moment)
  const key = input === null ? null : questionKey(name, input)
  const [arrived, setArrived] = useState<Arrived | null>(null)

  useEffect(() => {
    if (key === null || input === null || !live) return undefined
    let wanted = true
    void ask(name, input, revision).then((result) => {
      if (wanted) setArrived({ key, revision, result })
      return undefined
    })
    return () => {
      wanted = false
    }
    // `key` stands for `input`: callers write objects in place.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name, key, revision, actor, live])

  if (key === null || input === null) return loading
  if (arrived?.key === key) return shown<OutputOf<Name>>(arrived.result, arrived.revision !== revision)
  const known = answered(name, input)
  return known ? { state: 'ready', value: known.value, stale: known.revision !== revision } : loading
}

function shown<T>(result: Result<unknown>, stale: boolean): Answered<T> {
  return result.ok
    ? { state: 'ready', value: result.value as T, stale }
    : { state: 'failed', failure: result.error, stale }
}
