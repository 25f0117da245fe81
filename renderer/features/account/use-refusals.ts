import { useEffect, useState } from 'react'
import type { Failure } from '../../../shared/contract/failure.ts'
import { failed } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import { ask } from '../../client/answers.ts'
import { useMirror } from '../../client/mirror.ts'
import { actKey } from './act.ts'
import type { Act } from './act.ts'

export type Refusals = ReadonlyMap<string, Failure>

const none: Refusals = new Map()

interface Arrived {
  readonly acts: readonly Act[]
  readonly actor: string
  readonly revision: number
  readonly refusals: Refusals
}

/**
 * Which of these acts the acting member would be refused, and why: each is tried on its own, on the path
 * that carries it out. Asked while `wanted`, that is when a menu opens. The keeper is refused nothing here.
 */
export function useRefusals(acts: readonly Act[], wanted: boolean): Refusals {
  const actor = useMirror((mirror) => mirror.actor)
  const revision = useMirror((mirror) => mirror.revision)
  const [arrived, setArrived] = useState<Arrived | null>(null)
  useEffect(() => {
    if (!wanted || actor === keeper) return undefined
    let current = true
    void Promise.all(acts.map((act) => refusalOf(act, actor, revision))).then((failures) => {
      const refused = acts.flatMap((act, place) => {
        const failure = failures[place]
        return failure ? [[actKey(act), failure] as const] : []
      })
      if (current) setArrived({ acts, actor, revision, refusals: new Map(refused) })
      return undefined
    })
    return () => {
      current = false
    }
  }, [acts, wanted, actor, revision])
  const holds = arrived?.acts === acts && arrived.actor === actor && arrived.revision === revision
  return holds && actor !== keeper ? arrived.refusals : none
}

async function refusalOf({ doing }: Act, actor: string, revision: number): Promise<Failure | null> {
  if (doing.kind === 'step') {
    const tried = await ask('bulk.try', { steps: [doing.step] }, revision)
    if (!tried.ok) return tried.error
    const [outcome] = tried.value
    return outcome && !outcome.ok ? outcome.why : null
  }
  if (doing.kind !== 'ask' || !doing.exercise) return null
  const question = { member: actor, ...doing.exercise }
  const verdict = await ask('access.check', question, revision)
  if (!verdict.ok || verdict.value.allowed) return null
  return failed('refused', 'refused.not-allowed', { question, holders: verdict.value.proof.holders }).error
}
