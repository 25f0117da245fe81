import type { RowChange } from '../../shared/model/row.ts'
import type { Connection } from './connection.ts'
import type { Store } from './store.ts'
import { createRowWriter } from './write-rows.ts'

/** See `Store.rehearse`. */
export function createRehearsal(db: Connection): Store['rehearse'] {
  const write = createRowWriter(db)
  const begin = db.prepare('BEGIN')
  const rollback = db.prepare('ROLLBACK')
  return <Value>(act: (write: (rows: readonly RowChange[]) => void) => Value): Value => {
    begin.run()
    try {
      return act(write)
    } finally {
      rollback.run()
    }
  }
}
