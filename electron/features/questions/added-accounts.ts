import type { Account } from '../../../shared/model/account.ts'
import type { TriedStep } from '../../steps.ts'

/** Accounts that are not there yet, by id. */
export type AddedAccounts = ReadonlyMap<string, Account>

/** Those that tried steps make, as the last of them leaves each. */
export function accountsAddedBy(tried: readonly Pick<TriedStep, 'rows'>[]): AddedAccounts {
  const added = new Map<string, Account>()
  for (const { rows } of tried)
    for (const row of rows) {
      if (row.table !== 'account') continue
      const { before, after } = row
      if (!after) added.delete(before!.id)
      else if (!before || added.has(after.id)) added.set(after.id, after)
    }
  return added
}

/** Those of them that are named, each once. */
export function addedOf(added: AddedAccounts, named: readonly string[]): readonly Account[] {
  return added.size === 0 ? [] : [...new Set(named)].flatMap((id) => added.get(id) ?? [])
}
