import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import { ownershipSource } from '../../../shared/policy/life-cycles.ts'
import type { OwnershipState } from '../../../shared/policy/life-cycles.ts'
import type { StoreReader } from '../../store/store.ts'

/** A client and what is known of who owns it. */
export interface OwnedAccount {
  readonly account: Account
  /** Its active links: no other can own. */
  readonly links: readonly Link[]
  readonly owner: Link | null
  readonly state: OwnershipState
}

/**
 * Reads who owns a client. Fails with `not-found` for an unknown account, with `structure` for one that
 * no manager can own: a manager account is its own owner, and other platforms have no such thing.
 */
export function readOwnership(store: StoreReader, id: string): Result<OwnedAccount> {
  const account = store.row('account', JSON.stringify([id]))
  if (!account) return failed('not-found', 'question.unknown-account', { subject: id, path: 'account' })
  const { name, system, kind } = account
  if (system !== 'google-ads') {
    return failed('structure', 'ownership.not-google-ads', { account: name, system, path: 'account' })
  }
  if (kind === 'manager') {
    return failed('structure', 'ownership.of-manager', {
      account: name,
      source: ownershipSource,
      path: 'account',
    })
  }
  const links = store.linksAbove(id).filter(({ status }) => status === 'active')
  const owner = links.find((link) => link.owner === 'yes') ?? null
  const isUnknown = links.some((link) => link.owner === 'unknown')
  return done({ account, links, owner, state: owner ? 'owned' : isUnknown ? 'unknown' : 'not-owned' })
}
