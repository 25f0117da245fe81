import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { AccessDialog } from './access-dialogs.ts'
import { canBeShared } from './link-acts.ts'

export type Beginning = 'link-accounts' | 'fill-group' | 'group' | 'share' | 'migrate'

/** What document 002 has migrated. */
const migrated: ReadonlySet<string> = new Set(['ad-account', 'pixel', 'lead'])

/** What can be begun from an account whose links above are these. */
export function beginnings(account: Account, above: readonly Link[]): readonly Beginning[] {
  const { system, kind } = account
  if (kind === 'manager') return ['link-accounts']
  if (kind === 'account-group') return ['fill-group']
  if (system === 'tiktok-ads-manager') return ['migrate']
  if (system !== 'tiktok-business-center' || kind === 'business-center') return []
  const active = above.filter(({ status }) => status === 'active')
  const owned = active.some(({ owner }) => owner === 'yes')
  return [
    ...(owned && canBeShared(account) ? (['share'] as const) : []),
    ...(active.length > 0 && kind === 'ad-account' ? (['group'] as const) : []),
    // The platform transfers only what no Business Center owns (facts C3), and only some kinds.
    ...(owned || !migrated.has(kind) ? [] : (['migrate'] as const)),
  ]
}

/** The dialog that asks for the rest. */
export function beginningDialog(kind: Beginning, id: string): AccessDialog {
  switch (kind) {
    case 'link-accounts':
      return { kind, manager: id }
    case 'fill-group':
      return { kind, group: id }
    case 'group':
      return { kind, account: id }
    case 'share':
    case 'migrate':
      return { kind, asset: id }
  }
}
