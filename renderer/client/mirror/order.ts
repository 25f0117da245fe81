import type { AccountTable } from './account-table.ts'
import { compareNames } from './names.ts'

/** The order of accounts wherever they are listed: by platform, what holds others first, then by name. */
export function compareAccounts(accounts: AccountTable, a: number, b: number): number {
  return accounts.rank(a) - accounts.rank(b) || compareTheirNames(accounts, a, b) || a - b
}

function compareTheirNames(accounts: AccountTable, a: number, b: number): number {
  const left = accounts.nameKey(a)
  const right = accounts.nameKey(b)
  if (left === null || right === null) return compareNames(accounts.name(a), accounts.name(b))
  return left < right ? -1 : left > right ? 1 : 0
}
