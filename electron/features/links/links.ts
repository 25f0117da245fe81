import { failed } from '../../../shared/contract/failure.ts'
import type { CommandHandlers } from '../../feature.ts'
import { actOn } from '../act-on.ts'
import { answerRequest, cancelRequest, isCenter, requestAssets } from '../centers/access-request.ts'
import { hideLink } from './hide-link.ts'
import { moveLinks } from './move-links.ts'
import { requestLinks } from './request-links.ts'
import { stepOfLife } from './step-of-life.ts'

/**
 * The life of a link, as shared/policy/life-cycles.ts has it, and the platform's acts. What a Business Center
 * asks for lives in the feature `centers`.
 */
export const linkCommands: CommandHandlers<
  'links.request' | 'links.decide' | 'links.cancel' | 'links.unlink' | 'links.move' | 'links.hide'
> = {
  'links.request': (view, request) =>
    isCenter(view.store, request.parent) ? requestAssets(view, request) : requestLinks(view, request),
  'links.decide': (view, { decision, share, ...ends }) => {
    if (isCenter(view.store, ends.parent)) return answerRequest(view, ends, decision, share)
    if (share !== undefined) return failed('structure', 'link.share-of-a-center', { share, path: 'share' })
    return stepOfLife(view, ends, decision, ({ child }) => actOn(child, 'link-request.decide'))
  },
  'links.cancel': (view, ends) =>
    isCenter(view.store, ends.parent)
      ? cancelRequest(view, ends)
      : stepOfLife(view, ends, 'cancel', ({ parent }) => actOn(parent, 'client.link')),
  'links.unlink': (view, { side, ...ends }) =>
    stepOfLife(view, ends, 'unlink', (pair) => actOn(pair[side], 'link.remove')),
  'links.move': moveLinks,
  'links.hide': hideLink,
}
