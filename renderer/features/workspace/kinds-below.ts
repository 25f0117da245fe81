import type { Account, AccountKind } from '../../../shared/model/account.ts'
import { policies } from '../../../shared/policy/policies.ts'

/** The kinds of account that may be linked below this one. */
export function kindsBelow(account: Account): readonly AccountKind[] {
  return policies[account.system].kinds[account.kind] ?? []
}

export function mayHold(account: Account): boolean {
  return kindsBelow(account).length > 0
}
