import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Connection } from './connection.ts'
import type { RoleShift, StoreReader } from './store.ts'

type StoredRow = readonly [
  at: string,
  table: 'grant' | 'account',
  before: string | null,
  after: string | null,
]

/**
 * How roles came and went, from the record, newest first. `upTo` is the latest change that is to be known of. Rows whose
 * images were erased say nothing, and are left out.
 */
export function createRoleHistory(db: Connection, upTo: () => number): Pick<StoreReader, 'roleHistory'> {
  // Accounts only where they went: nothing else is asked of those that are there.
  const rows = db
    .prepare<[number], StoredRow>(
      `SELECT change.at, change_row."table", change_row.before, change_row.after
        FROM change_row JOIN change USING (revision)
        WHERE revision <= +? AND salt IS NOT NULL
          AND ("table" = 'grant' OR ("table" = 'account' AND change_row.after IS NULL))
        ORDER BY revision DESC, seq DESC`,
    )
    .raw()
  return {
    *roleHistory() {
      for (const [at, table, before, after] of rows.iterate(upTo())) {
        if (table === 'account') {
          if (before === null) continue
          const { id, system } = JSON.parse(before) as Account
          yield { kind: 'account-gone', account: id, system }
          continue
        }
        if (after !== null) yield shift(at, after, 1)
        if (before !== null) yield shift(at, before, -1)
      }
    },
  }
}

function shift(at: string, image: string, by: 1 | -1): RoleShift {
  const { account, role } = JSON.parse(image) as Grant
  return { kind: 'role', at, account, role, by }
}
