import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import { hasBilling, hasService, ownerOfAccount } from './facts.ts'

/** A fact on which verdicts hang, and that nobody has told us (DESIGN, decision 11). */
export type Unknown =
  | { readonly fact: 'status'; readonly parent: string; readonly raw: string }
  | { readonly fact: 'owner'; readonly parents: readonly string[] }
  | { readonly fact: 'share'; readonly parent: string }
  | { readonly fact: 'billing' }
  | { readonly fact: 'service' }

/** What the window asks about this account. `kindOf` answers the kind of an account above. */
export function unknownsOf(
  account: Account,
  parents: readonly Link[],
  kindOf: (id: string) => Account['kind'] | undefined,
): readonly Unknown[] {
  const unknowns: Unknown[] = parents.flatMap(({ parent, raw }) =>
    raw === undefined ? [] : [{ fact: 'status', parent, raw }],
  )
  const active = parents.filter((link) => link.status === 'active' && kindOf(link.parent) !== 'account-group')
  const unowned = active.filter((link) => link.owner === 'unknown').map((link) => link.parent)
  const owner = ownerOfAccount(account, parents)
  if (unowned.length > 0 && owner.kind !== 'account' && owner.kind !== 'itself')
    unknowns.push({ fact: 'owner', parents: unowned })
  for (const link of active)
    if (link.owner === 'no' && link.share === undefined && kindOf(link.parent) === 'business-center')
      unknowns.push({ fact: 'share', parent: link.parent })
  if (hasBilling(account) && account.billing === undefined) unknowns.push({ fact: 'billing' })
  if (hasService(account) && account.service === undefined) unknowns.push({ fact: 'service' })
  return unknowns
}
