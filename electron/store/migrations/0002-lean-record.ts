import type { Migration } from '../migrate.ts'

/**
 * Fewer indexes on the record: every index is one more page to write and to sync at each change, and of
 * six pages three served nothing (docs/decisions/0024). A hash needs none: that it is the right one is
 * what `verify` computes. A device's last change is found from the end. That a new deed ends the
 * possibility of a redo is now kept in `standing`, so nobody's last deed has to be found.
 */
export const leanRecord: Migration = {
  version: 2,
  name: 'a record with fewer indexes',
  up: (db) => {
    db.exec(`
DROP TRIGGER change_stands;
DROP TRIGGER change_follows_the_last;
DROP TRIGGER change_row_follows_the_last;
DROP TRIGGER change_is_never_updated;
DROP TRIGGER change_is_never_deleted;

CREATE TABLE next (
  revision INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT change_kind CHECK (kind IN ('do', 'undo', 'redo')),
  reverts TEXT REFERENCES next (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  -- The hash of the change before it by the same device.
  previous TEXT,
  hash TEXT NOT NULL,
  CONSTRAINT change_reverts CHECK ((kind = 'do') = (reverts IS NULL))
) STRICT;
INSERT INTO next SELECT revision, id, device, actor, at, command, kind, reverts, previous, hash FROM change;
DROP TABLE change;
ALTER TABLE next RENAME TO change;
CREATE UNIQUE INDEX change_reverted_once ON change (reverts) WHERE reverts IS NOT NULL;

CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

CREATE TRIGGER change_follows_the_last BEFORE INSERT ON change
WHEN NEW.revision IS NOT (SELECT coalesce(max(revision), 0) + 1 FROM change)
  OR EXISTS (SELECT 1 FROM change WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM change WHERE reverts = NEW.reverts AND reverts IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

CREATE TRIGGER change_row_follows_the_last BEFORE INSERT ON change_row
WHEN NEW.revision IS NOT (SELECT max(revision) FROM change)
  OR NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM change_row WHERE revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

-- Undos before their actor's last deed: no redo reaches them any more.
DELETE FROM standing WHERE is_undo = 1 AND revision <
  (SELECT max(revision) FROM change WHERE change.actor = standing.actor AND kind = 'do');

CREATE TRIGGER change_stands AFTER INSERT ON change
BEGIN
  DELETE FROM standing WHERE NEW.kind = 'do' AND actor = NEW.actor AND is_undo = 1;
  DELETE FROM standing WHERE (actor, is_undo, revision) =
    (SELECT reverted.actor, reverted.kind = 'undo', reverted.revision FROM change AS reverted
      WHERE reverted.id = NEW.reverts);
  INSERT INTO standing (actor, is_undo, revision) VALUES (NEW.actor, NEW.kind = 'undo', NEW.revision);
END;
`)
  },
}
