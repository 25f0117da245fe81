import { useEffect, useState } from 'react'
import type { InputOf, OutputOf, QueryName } from '../../shared/contract/contract.ts'
import type { Failure, Result } from '../../shared/contract/failure.ts'
import { answered, ask, questionKey } from './answers.ts'
import { useLooked } from './looked.ts'
import { mirrorNow, useMirror } from './mirror.ts'
import type { MirrorState } from './mirror.ts'

/** `revision`: that of the workspace when it was asked. */
export type Answered<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T; readonly revision: number }
  | { readonly state: 'failed'; readonly failure: Failure; readonly revision: number }

interface Arrived {
  readonly key: string
  readonly revision: number
  readonly result: Result<unknown>
}

const loading = { state: 'loading' } as const

/**
 * The answer to a question, asked again when the revision moves or another member acts; the old answer stays meanwhile.
 * Another input is another question, and its answer is waited for. `null` asks nothing. A change alone draws nobody
 * again who asks something: most answers stay as they were, and who must know that one is old asks `useIsStale`.
 */
export function useAnswer<Name extends QueryName>(
  name: Name,
  input: InputOf<Name> | null,
): Answered<OutputOf<Name>> {
  // Another moment is another question: see `questionKey`.
  useLooked(({ moment }) => moment)
  const key = input === null ? null : questionKey(name, input)
  const [arrived, setArrived] = useState<Arrived | null>(null)

  useEffect(() => {
    if (key === null || input === null) return undefined
    let asked = 0
    const askNow = (mirror: MirrorState) => {
      if (!isLive(mirror)) return
      asked += 1
      const [mine, { revision }] = [asked, mirror]
      void ask(name, input, revision).then((result) => {
        if (mine === asked) setArrived({ key, revision, result })
        return undefined
      })
    }
    askNow(mirrorNow())
    const unfollow = useMirror.subscribe((now, before) => {
      const isSame =
        now.revision === before.revision && now.actor === before.actor && isLive(now) === isLive(before)
      if (isSame) return
      // After what the same change draws: who goes away with it, or has another question then, does not ask.
      queueMicrotask(() => {
        if (asked !== -1) askNow(mirrorNow())
      })
    })
    return () => {
      unfollow()
      asked = -1
    }
    // `key` stands for `input`: callers write objects in place.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name, key])

  if (key === null || input === null) return loading
  if (arrived?.key === key) return shown<OutputOf<Name>>(arrived.result, arrived.revision)
  const known = answered(name, input)
  return known ? { state: 'ready', ...known } : loading
}

/** Whether an answer is from before the latest change; a fresh one is on its way then. */
export function useIsStale(answer: Answered<unknown>): boolean {
  return useMirror(({ revision }) => answer.state !== 'loading' && answer.revision !== revision)
}

function isLive({ status }: MirrorState): boolean {
  return status === 'ready' || status === 'none'
}

function shown<T>(result: Result<unknown>, revision: number): Answered<T> {
  return result.ok
    ? { state: 'ready', value: result.value as T, revision }
    : { state: 'failed', failure: result.error, revision }
}
