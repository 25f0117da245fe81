import { failed } from '../../../shared/contract/failure.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import type { Doubt } from './incoming.ts'
import { listed } from './listed.ts'
import type { Merged } from './merge/merge.ts'

/**
 * What still nobody knows: a client below whom, an account of which kind. `merged` is how the rows came
 * about where files were merged into what was known; else they are all new.
 */
export function warningsOfDoubts(
  doubts: readonly Doubt[],
  rows: WorkspaceRows,
  merged: Pick<Merged, 'accountIds' | 'ledgers'> | null = null,
): readonly Failure[] {
  if (doubts.length === 0) return []
  const linked = new Set(rows.link.map((link) => link.child))
  const accounts = new Map(rows.account.map((account) => [account.id, account]))
  const isNew = ({ id }: Account) => {
    const ledger = merged?.ledgers.account
    return !ledger || ledger.entryWithId(id) >= ledger.before.length
  }
  const about = (subject: Doubt['about']) => {
    const some = doubts.filter((doubt) => doubt.about === subject)
    const ids = new Set(some.map(({ account }) => merged?.accountIds.get(account) ?? account))
    return [...ids].flatMap((id) => accounts.get(id) ?? [])
  }
  const unplaced = about('parent').filter(({ id }) => !linked.has(id))
  const guessed = about('kind').filter(isNew)
  return [
    ...(unplaced.length > 0
      ? [failed('bad-input', 'google.unplaced', listed(unplaced.map(nameOf))).error]
      : []),
    ...(guessed.length > 0
      ? [failed('bad-input', 'google.kind-guessed', listed(guessed.map(nameOf))).error]
      : []),
  ]
}

function nameOf({ name, externalId }: Account): string {
  return externalId === undefined || externalId === name ? name : `${name} (${externalId})`
}
