import type { Migration } from '../migrate.ts'

/**
 * Links and invitations whose status has no word here, with what the platform called it (docs/decisions/0057).
 * What a link may be stands in a constraint, and SQLite changes one only by making the table anew.
 */
export const unknownStatus: Migration = {
  version: 4,
  name: 'links and invitations of unknown status',
  up: (db) => {
    db.exec(`
CREATE TABLE next (
  parent TEXT NOT NULL REFERENCES account (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  child TEXT NOT NULL REFERENCES account (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  status TEXT NOT NULL CONSTRAINT link_status
    CHECK (status IN ('pending', 'active', 'refused', 'canceled', 'inactive', 'unknown')),
  raw TEXT,
  owner TEXT NOT NULL CONSTRAINT link_owner CHECK (owner IN ('yes', 'no', 'unknown')),
  share TEXT,
  hidden TEXT CONSTRAINT link_hidden CHECK (hidden IS NULL OR hidden = 'yes'),
  asked_at TEXT,
  PRIMARY KEY (parent, child),
  CONSTRAINT link_to_itself CHECK (parent <> child),
  CONSTRAINT link_raw CHECK ((status = 'unknown') = (raw IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO next SELECT parent, child, status, NULL, owner, share, hidden, asked_at FROM link;
DROP TABLE link;
ALTER TABLE next RENAME TO link;
CREATE INDEX link_child ON link (child);
CREATE UNIQUE INDEX link_one_owner ON link (child) WHERE owner = 'yes' AND status = 'active';

ALTER TABLE invitation ADD COLUMN raw TEXT
  CONSTRAINT invitation_raw CHECK ((status = 'unknown') = (raw IS NOT NULL));
`)
  },
}
