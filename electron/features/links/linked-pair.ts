import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link, LinkStatus } from '../../../shared/model/link.ts'
import type { StoreReader } from '../../store/store.ts'

/** Two accounts of Google Ads, and the link between them as it is now. */
export interface LinkedPair {
  readonly parent: Account
  readonly child: Account
  /** null: nobody ever asked for one. */
  readonly link: Link | null
}

/** The places in the command's input that name the two ends, for failures. */
export interface EndPaths {
  readonly parent: string
  readonly child: string
}

/**
 * Reads both ends and their link. Fails with `not-found` for an unknown account, with `structure` for one
 * that is not of Google Ads: elsewhere nobody asks for a link, and shares of a Business Center are
 * commands of their own.
 */
export function readPair(
  store: StoreReader,
  ends: { readonly parent: string; readonly child: string },
  paths: EndPaths = { parent: 'parent', child: 'child' },
): Result<LinkedPair> {
  const parent = readGoogleAccount(store, ends.parent, paths.parent)
  if (!parent.ok) return parent
  const child = readGoogleAccount(store, ends.child, paths.child)
  if (!child.ok) return child
  const link = store.row('link', JSON.stringify([ends.parent, ends.child]))
  return done({ parent: parent.value, child: child.value, link })
}

/**
 * The link as it is after a step of its life. It starts clean: only a waiting request has a date, only an
 * active link can be hidden, and linking gives no ownership, nor does a link that ended (facts A3, A6).
 */
export function linkIn({ parent, child }: LinkedPair, status: LinkStatus): Link {
  return { parent: parent.id, child: child.id, status, owner: 'no' }
}

/** An account of Google Ads. `path` names it in the command's input. */
export function readGoogleAccount(store: StoreReader, id: string, path: string): Result<Account> {
  const account = store.row('account', JSON.stringify([id]))
  if (!account) return failed('not-found', 'question.unknown-account', { subject: id, path })
  if (account.system !== 'google-ads') {
    return failed('structure', 'link.not-google-ads', { account: account.name, system: account.system, path })
  }
  return done(account)
}
