import type { Migration } from '../migrate.ts'

/** Questions that are kept by name (docs/decisions/0066). */
export const questions: Migration = {
  version: 6,
  name: 'questions that are kept by name',
  up: (db) => {
    db.exec(`
CREATE TABLE question (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`)
  },
}
