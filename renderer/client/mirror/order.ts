import type { AccountTable } from './account-table.ts'
import { compareNames } from './names.ts'

/** The order of accounts wherever they are listed: by platform, what holds others first, then by name. */
export function compareAccounts(accounts: AccountTable, a: number, b: number): number {
  return accounts.rank(a) - accounts.rank(b) || compareNames(accounts.name(a), accounts.name(b)) || a - b
}
