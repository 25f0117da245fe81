import { failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { LinkStatus } from '../../../shared/model/link.ts'
import { linkActsFrom, linkSource } from '../../../shared/policy/life-cycles.ts'
import type { LinkAct } from '../../../shared/policy/life-cycles.ts'
import type { LinkedPair } from './linked-pair.ts'

/** `show` is what ends `hide`. */
export type TriedAct = LinkAct | 'move' | 'hide' | 'show'

/**
 * Why an act cannot be done to a link: the state it is in, what is possible instead, and who says so.
 * `not-found` where there is no link at all. `path` names the account in a list.
 */
export function refusedTransition(
  { parent, child, link }: LinkedPair,
  act: TriedAct,
  path?: string,
): Extract<Result<never>, { readonly ok: false }> {
  const state = link?.status ?? null
  const details = {
    parent: parent.name,
    child: child.name,
    state,
    act,
    possible: linkActsFrom(state),
    source: linkSource,
    ...(path === undefined ? {} : { path }),
  }
  if (state === null) return failed('not-found', 'link.none', details)
  return failed('structure', 'link.transition', { ...details, platformError: platformErrorOf(act, state) })
}

/** What Google's API calls the refusal: ManagerLinkError, CustomerManagerLinkError, CustomerClientLinkError (facts A3). */
function platformErrorOf(act: TriedAct, state: LinkStatus): string {
  if (act === 'request') {
    return state === 'active' ? 'ALREADY_MANAGED_BY_THIS_MANAGER' : 'ALREADY_INVITED_BY_THIS_MANAGER'
  }
  // Its own description: an attempt to change the hidden status of a link that is not active.
  if (act === 'hide' || act === 'show') return 'CANNOT_HIDE_OR_UNHIDE_MANAGER_ACCOUNTS'
  return act === 'accept' || act === 'refuse' ? 'NO_PENDING_INVITE' : 'INVALID_STATUS_CHANGE'
}
