import type { Migration } from '../migrate.ts'

/** What is chosen for the workspace as a whole, and findings that somebody lets stand (docs/decisions/0061). */
export const findings: Migration = {
  version: 5,
  name: 'settings of the workspace, and findings that are muted',
  up: (db) => {
    db.exec(`
CREATE TABLE setting (
  id TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mute (
  finding TEXT NOT NULL PRIMARY KEY,
  reason TEXT NOT NULL,
  until TEXT,
  muted_at TEXT NOT NULL,
  muted_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`)
  },
}
