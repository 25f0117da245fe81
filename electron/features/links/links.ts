import type { CommandHandlers } from '../../feature.ts'
import { actOn } from '../act-on.ts'
import { hideLink } from './hide-link.ts'
import { moveLinks } from './move-links.ts'
import { requestLinks } from './request-links.ts'
import { stepOfLife } from './step-of-life.ts'

/** The life of a link of Google Ads, as shared/policy/life-cycles.ts has it, and the platform's acts. */
export const linkCommands: CommandHandlers<
  'links.request' | 'links.decide' | 'links.cancel' | 'links.unlink' | 'links.move' | 'links.hide'
> = {
  'links.request': requestLinks,
  'links.decide': (view, { decision, ...ends }) =>
    stepOfLife(view, ends, decision, ({ child }) => actOn(child, 'link-request.decide')),
  'links.cancel': (view, ends) =>
    stepOfLife(view, ends, 'cancel', ({ parent }) => actOn(parent, 'client.link')),
  'links.unlink': (view, { side, ...ends }) =>
    stepOfLife(view, ends, 'unlink', (pair) => actOn(pair[side], 'link.remove')),
  'links.move': moveLinks,
  'links.hide': hideLink,
}
