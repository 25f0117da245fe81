import type { Account, AccountKind } from '../../../shared/model/account.ts'
import type { MirrorState } from '../../client/mirror.ts'
import { policies } from '../../../shared/policy/policies.ts'

/** The kinds of account that may be linked below this one. */
export function kindsBelow(account: Account): readonly AccountKind[] {
  return policies[account.system].kinds[account.kind] ?? []
}

/** Whether any account may be linked below this one. */
export function mayHold(account: Account): boolean {
  return kindsBelow(account).length > 0
}

/** The account below which a new one goes, when this one is chosen: itself, or else what it hangs from. */
export function holderFor(
  { accountOf, parentsOf }: Pick<MirrorState, 'accountOf' | 'parentsOf'>,
  chosen: string,
): Account | undefined {
  const account = accountOf(chosen)
  if (account && mayHold(account)) return account
  const above = parentsOf(chosen).find((link) => link.status === 'active')
  return above && accountOf(above.parent)
}
