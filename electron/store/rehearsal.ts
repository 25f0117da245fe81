import type { RowChange } from '../../shared/model/row.ts'
import type { Connection } from './connection.ts'
import type { Store } from './store.ts'
import { createRowWriter } from './write-rows.ts'

/**
 * See `Store.rehearse`. A reader rehearses, too: what it writes is taken back, and a writer beside it waits
 * meanwhile. So the lock is taken at the start, where it can be waited for.
 */
export function createRehearsal(db: Connection): Store['rehearse'] {
  const write = createRowWriter(db)
  const begin = db.prepare('BEGIN IMMEDIATE')
  const rollback = db.prepare('ROLLBACK')
  const reads = db.pragma('query_only', { simple: true }) === 1
  return <Value>(act: (write: (rows: readonly RowChange[]) => void) => Value): Value => {
    if (reads) db.pragma('query_only = OFF')
    try {
      begin.run()
      try {
        return act(write)
      } finally {
        rollback.run()
      }
    } finally {
      if (reads) db.pragma('query_only = ON')
    }
  }
}
