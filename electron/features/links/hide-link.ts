import { done } from '../../../shared/contract/failure.ts'
import { keepersAlone } from '../../feature.ts'
import type { CommandHandler } from '../../feature.ts'
import { revised } from '../revised.ts'
import { readPair } from './linked-pair.ts'
import { refusedTransition } from './refused-transition.ts'

/**
 * Hides an account in its manager's console, or shows it again. Only an active link can be hidden (facts
 * A3); no document says who may, so it is the keeper's.
 */
export const hideLink: CommandHandler<'links.hide'> = ({ store }, { hidden, ...ends }) => {
  const pair = readPair(store, ends)
  if (!pair.ok) return pair
  const before = pair.value.link
  if (before?.status !== 'active') return refusedTransition(pair.value, hidden ? 'hide' : 'show')
  const after = revised(before, { hidden: hidden ? 'yes' : null })
  return done({
    rows: after === before ? [] : [{ table: 'link', before, after }],
    exercises: [keepersAlone(ends.parent)],
    answer: {},
  })
}
