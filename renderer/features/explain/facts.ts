import type { WithChange } from '../../../shared/contract/access.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'

/** What the sentences need to know besides the verdict; the mirror knows it. */
export interface Facts {
  readonly accountOf: (id: string) => Account | undefined
  readonly parentsOf: (id: string) => readonly Link[]
}

/** The account above that owns this one by an active link, if Keyholder was told. */
export function ownerOf(facts: Facts, id: string): string | undefined {
  return facts.parentsOf(id).find((link) => link.status === 'active' && link.owner === 'yes')?.parent
}

/** The rows that something which is only supposed speaks of, as they would be. */
export type RowsWithChange = Pick<WithChange<unknown>, 'accounts'> &
  Partial<Pick<WithChange<unknown>, 'on' | 'links'>>

/** The same facts with these rows in the place of those that are there now. */
export function factsWith({ accounts, on, links = [] }: RowsWithChange, now: Facts): Facts {
  const byId = new Map(accounts.map((account) => [account.id, account]))
  return {
    accountOf: (id) => byId.get(id) ?? now.accountOf(id),
    parentsOf: (id) => (id === on ? links : now.parentsOf(id)),
  }
}
