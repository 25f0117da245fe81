import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { StoreReader } from '../../store/store.ts'

/** An account by its id; `path` is where the call named it. Fails with `not-found`. */
export function findAccount(store: StoreReader, id: string, path: string): Result<Account> {
  const account = store.row('account', JSON.stringify([id]))
  return account ? done(account) : failed('not-found', 'question.unknown-account', { subject: id, path })
}

/** The same for a Business Center. Fails with `structure` for any other kind of account. */
export function findCenter(store: StoreReader, id: string, path: string): Result<Account> {
  const account = findAccount(store, id, path)
  if (!account.ok || account.value.kind === 'business-center') return account
  const { name, kind } = account.value
  return failed('structure', 'center.not-a-center', { account: name || id, kind, path })
}

export function linkBetween(store: StoreReader, parent: string, child: string): Link | null {
  return store.row('link', JSON.stringify([parent, child]))
}

/** The Business Centers that have the asset now, whoever owns it. */
export function centersWith(store: StoreReader, asset: string): readonly Account[] {
  return centersAbove(store, asset, () => true)
}

/** The Business Center that owns the asset, as far as anybody told; there is one at most. */
export function ownerOf(store: StoreReader, asset: string): Account | null {
  return centersAbove(store, asset, ({ owner }) => owner === 'yes')[0] ?? null
}

function centersAbove(
  store: StoreReader,
  asset: string,
  wanted: (link: Link) => boolean,
): readonly Account[] {
  return store
    .linksAbove(asset)
    .filter((link) => link.status === 'active' && wanted(link))
    .map(({ parent }) => store.row('account', JSON.stringify([parent])))
    .filter((parent) => parent !== null)
    .filter(({ kind }) => kind === 'business-center')
}
