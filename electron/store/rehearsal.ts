import type { RowChange } from '../../shared/model/row.ts'
import type { Connection } from './connection.ts'
import type { Store } from './store.ts'
import type { Transactions } from './transactions.ts'
import { createRowWriter } from './write-rows.ts'

/**
 * See `Store.rehearse`. A reader rehearses, too: what it writes is taken back, and a writer beside it waits
 * meanwhile. So the lock is taken at the start, where it can be waited for.
 */
export function createRehearsal(db: Connection, { tryOut }: Transactions): Store['rehearse'] {
  const write = createRowWriter(db)
  const reads = db.pragma('query_only', { simple: true }) === 1
  return <Value>(act: (write: (rows: readonly RowChange[]) => void) => Value): Value => {
    if (reads) db.pragma('query_only = OFF')
    try {
      return tryOut(() => act(write))
    } finally {
      if (reads) db.pragma('query_only = ON')
    }
  }
}
