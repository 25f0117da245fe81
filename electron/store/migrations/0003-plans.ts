import type { Migration } from '../migrate.ts'

/** Plans with their steps, templates of roles, and what is known of a link's request. */
export const plans: Migration = {
  version: 3,
  name: 'plans, templates, and when a link was asked for',
  up: (db) => {
    db.exec(`
ALTER TABLE link ADD COLUMN hidden TEXT CONSTRAINT link_hidden CHECK (hidden IS NULL OR hidden = 'yes');
ALTER TABLE link ADD COLUMN asked_at TEXT;

CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT plan_state CHECK (state IN ('open', 'finished', 'discarded')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  id TEXT NOT NULL PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  place INTEGER NOT NULL,
  command TEXT NOT NULL,
  input TEXT NOT NULL,
  expected TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT step_state CHECK (state IN ('staged', 'applied')),
  ticked_at TEXT,
  ticked_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX step_plan ON step (plan, place);

CREATE TABLE template (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  parts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`)
  },
}
