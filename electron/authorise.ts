import type { Advice } from '../shared/contract/change-result.ts'
import { done, failed } from '../shared/contract/failure.ts'
import type { FailureDetail, Result } from '../shared/contract/failure.ts'
import { keeper } from '../shared/model/change.ts'
import { check } from './access/check.ts'
import type { AccessGraph } from './access/graph.ts'
import { whoCan } from './access/search.ts'
import type { Exercise } from './feature.ts'

/** How many distinct acts a result explains; a bulk change of one kind repeats the same few. */
const advised = 20
const namesShown = 5

/**
 * Whether the acting member may make a change that exercises these acts.
 * As the keeper everything is possible, and the answer tells who could carry it out on the platform.
 * As a named member the first act that the platform's rules deny refuses the whole change, with the
 * verdict in `details.verdict`; an act that no document names is the keeper's alone.
 */
export function authorise(
  graph: AccessGraph,
  actor: string,
  exercises: readonly Exercise[],
  { advise: wanted }: { readonly advise: boolean } = { advise: true },
): Result<readonly Advice[]> {
  const acts = distinct(exercises)
  if (actor === keeper) return done(!wanted ? [] : acts.slice(0, advised).map((act) => advise(graph, act)))
  for (const act of acts) {
    if (act.action === null) return failed('refused', 'refused.keeper-only', { on: act.on })
    const { action, on, params } = act
    const verdict = check(graph, { member: actor, action, on, params })
    if (verdict.allowed) continue
    return failed('refused', 'refused.not-allowed', {
      question: { member: actor, action, on, params: { ...params } as FailureDetail },
      verdict: verdict as unknown as FailureDetail,
    })
  }
  return done([])
}

function advise(graph: AccessGraph, act: Exercise): Advice {
  const couldDo = act.action === null ? [] : whoCan(graph, act.action, act.on, act.params)
  return { ...act, couldDo: couldDo.slice(0, namesShown), couldDoTotal: couldDo.length }
}

function distinct(exercises: readonly Exercise[]): readonly Exercise[] {
  return [...new Map(exercises.map((each) => [JSON.stringify(each), each])).values()]
}
