import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Link } from '../../../shared/model/link.ts'
import { linkActsFrom, ownershipSource } from '../../../shared/policy/life-cycles.ts'
import type { OwnershipAct } from '../../../shared/policy/life-cycles.ts'
import type { StoreReader } from '../../store/store.ts'
import type { OwnedAccount } from './owned-account.ts'

/**
 * The active link by which a manager can own a client. Fails with `not-found` where the manager or the
 * link is not there, with `structure` where the link is not active: the platform changes ownership on
 * active links only (CustomerManagerLinkError).
 */
export function linkToOwnBy(
  store: StoreReader,
  { account }: OwnedAccount,
  manager: string,
  { act, path }: { readonly act: OwnershipAct; readonly path: string },
): Result<Link> {
  const parent = store.row('account', JSON.stringify([manager]))
  if (!parent) return failed('not-found', 'question.unknown-account', { subject: manager, path })
  const link = store.row('link', JSON.stringify([manager, account.id]))
  if (link?.status === 'active') return done(link)
  const state = link?.status ?? null
  const details = {
    parent: parent.name,
    child: account.name,
    state,
    act,
    possible: linkActsFrom(state),
    source: ownershipSource,
    platformError: 'CANNOT_CHANGE_ROLE_FOR_NON_ACTIVE_LINK_ACCOUNT',
    path,
  }
  return link
    ? failed('structure', 'ownership.link-not-active', details)
    : failed('not-found', 'link.none', details)
}
