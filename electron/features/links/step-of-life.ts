import { done } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { linkLifeCycle, transitionOf } from '../../../shared/policy/life-cycles.ts'
import type { LinkAct } from '../../../shared/policy/life-cycles.ts'
import type { Exercise, Plan, WorkspaceView } from '../../feature.ts'
import { linkIn, readPair } from './linked-pair.ts'
import type { LinkedPair } from './linked-pair.ts'
import { refusedTransition } from './refused-transition.ts'

/**
 * One step of a link's life. Fails with `not-found` for an unknown account or a link that never was, with
 * `structure` for a step that the life cycle does not have from where the link is.
 */
export function stepOfLife(
  { store }: WorkspaceView,
  ends: { readonly parent: string; readonly child: string },
  act: LinkAct,
  exerciseOn: (pair: LinkedPair) => Exercise,
): Result<Plan<'links.decide' | 'links.cancel' | 'links.unlink'>> {
  const pair = readPair(store, ends)
  if (!pair.ok) return pair
  const { link } = pair.value
  const step = link && transitionOf(linkLifeCycle, link.status, act)
  if (!step) return refusedTransition(pair.value, act)
  return done({
    rows: [{ table: 'link', before: link, after: linkIn(pair.value, step.to) }],
    exercises: [exerciseOn(pair.value)],
    answer: {},
  })
}
