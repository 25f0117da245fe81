import type { Migration } from '../migrate.ts'

/** Reports that are kept by name (docs/decisions/0068). */
export const reports: Migration = {
  version: 7,
  name: 'reports that are kept by name',
  up: (db) => {
    db.exec(`
CREATE TABLE report (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`)
  },
}
