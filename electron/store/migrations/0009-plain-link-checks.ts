import type { Migration } from '../migrate.ts'

/**
 * What a link may be, said with `=` and `OR`. When a file is opened, `quick_check` tries every constraint of every row, and
 * for each row and each `IN (…)` of three or more it makes the list anew: half of the check's time at 88,000 links.
 */
export const plainLinkChecks: Migration = {
  version: 9,
  name: 'constraints of links that are quick to check',
  up: (db) => {
    db.exec(`
CREATE TABLE next (
  parent TEXT NOT NULL REFERENCES account (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  child TEXT NOT NULL REFERENCES account (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  status TEXT NOT NULL CONSTRAINT link_status
    CHECK (status = 'active' OR status = 'pending' OR status = 'refused' OR status = 'canceled'
      OR status = 'inactive' OR status = 'unknown'),
  raw TEXT,
  owner TEXT NOT NULL CONSTRAINT link_owner CHECK (owner = 'yes' OR owner = 'no' OR owner = 'unknown'),
  share TEXT,
  hidden TEXT CONSTRAINT link_hidden CHECK (hidden IS NULL OR hidden = 'yes'),
  asked_at TEXT,
  PRIMARY KEY (parent, child),
  CONSTRAINT link_to_itself CHECK (parent <> child),
  CONSTRAINT link_raw CHECK ((status = 'unknown') = (raw IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO next SELECT parent, child, status, raw, owner, share, hidden, asked_at FROM link;
DROP TABLE link;
ALTER TABLE next RENAME TO link;
CREATE INDEX link_child ON link (child);
CREATE UNIQUE INDEX link_one_owner ON link (child) WHERE owner = 'yes' AND status = 'active';
`)
  },
}
