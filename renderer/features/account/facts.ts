import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'

export type OwnerFact =
  | { readonly kind: 'account'; readonly account: string }
  /** Managers, Business Centers and accounts that stand alone answer for themselves. */
  | { readonly kind: 'itself' }
  | { readonly kind: 'unknown' }
  /** Every account above is known not to own it. */
  | { readonly kind: 'outside' }

/** Who owns an account, as far as its links tell. */
export function ownerOfAccount(account: Account, parents: readonly Link[]): OwnerFact {
  if (account.kind === 'manager' || account.kind === 'business-center') return { kind: 'itself' }
  const active = parents.filter((link) => link.status === 'active')
  const owner = active.find((link) => link.owner === 'yes')
  if (owner) return { kind: 'account', account: owner.parent }
  if (active.length === 0) return { kind: 'itself' }
  return { kind: active.some((link) => link.owner === 'unknown') ? 'unknown' : 'outside' }
}

/** Only a Google client pays in a way that rules speak of. */
export function hasBilling(account: Account): boolean {
  return account.system === 'google-ads' && account.kind === 'client'
}

/** Only an ad account in a Business Center is looked after by TikTok or not. */
export function hasService(account: Account): boolean {
  return account.system === 'tiktok-business-center' && account.kind === 'ad-account'
}
