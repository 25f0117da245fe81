import type { Migration } from '../migrate.ts'
import { recordTables } from './0001-record-tables.ts'
import { rowTables } from './0001-row-tables.ts'

export const workspace: Migration = {
  version: 1,
  name: 'the workspace, its rows and its record',
  up: (db) => {
    db.exec(rowTables)
    db.exec(recordTables)
  },
}
