/**
 * The record of changes, which only grows: see docs/decisions/0010 and 0011. The insert triggers also
 * catch REPLACE, which SQLite tells to delete triggers only where recursive_triggers is on.
 */
export const recordTables = `
CREATE TABLE change (
  revision INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT change_kind CHECK (kind IN ('do', 'undo', 'redo')),
  reverts TEXT UNIQUE REFERENCES change (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  -- The hash of the change before it by the same device.
  previous TEXT,
  hash TEXT NOT NULL UNIQUE,
  CONSTRAINT change_reverts CHECK ((kind = 'do') = (reverts IS NULL))
) STRICT;
CREATE INDEX change_device ON change (device);
CREATE INDEX change_actor ON change (actor, kind);

CREATE TABLE change_row (
  revision INTEGER NOT NULL REFERENCES change (revision) ON UPDATE RESTRICT ON DELETE RESTRICT,
  seq INTEGER NOT NULL,
  "table" TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  salt BLOB,
  digest BLOB NOT NULL,
  PRIMARY KEY (revision, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

CREATE TRIGGER change_follows_the_last BEFORE INSERT ON change
WHEN NEW.revision IS NOT (SELECT coalesce(max(revision), 0) + 1 FROM change)
  OR EXISTS (SELECT 1 FROM change WHERE id = NEW.id OR reverts = NEW.reverts OR hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

CREATE TRIGGER change_row_is_only_erased BEFORE UPDATE ON change_row
WHEN NEW.before IS NOT NULL OR NEW.after IS NOT NULL OR NEW.salt IS NOT NULL
  OR NEW.revision IS NOT OLD.revision OR NEW.seq IS NOT OLD.seq OR NEW."table" IS NOT OLD."table"
  OR NEW.key IS NOT OLD.key OR NEW.digest IS NOT OLD.digest
BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

CREATE TRIGGER change_row_is_never_deleted BEFORE DELETE ON change_row
BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

CREATE TRIGGER change_row_follows_the_last BEFORE INSERT ON change_row
WHEN NEW.revision IS NOT (SELECT max(revision) FROM change)
  OR NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM change_row WHERE revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;

-- Changes that no change reverts. It follows from the record, and makes Ctrl+Z one look-up however
-- long the record and however much of it was undone.
CREATE TABLE standing (
  actor TEXT NOT NULL,
  is_undo INTEGER NOT NULL,
  revision INTEGER NOT NULL REFERENCES change (revision) ON UPDATE RESTRICT ON DELETE RESTRICT,
  PRIMARY KEY (actor, is_undo, revision)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_stands AFTER INSERT ON change
BEGIN
  INSERT INTO standing (actor, is_undo, revision) VALUES (NEW.actor, NEW.kind = 'undo', NEW.revision);
  DELETE FROM standing WHERE (actor, is_undo, revision) =
    (SELECT reverted.actor, reverted.kind = 'undo', reverted.revision FROM change AS reverted
      WHERE reverted.id = NEW.reverts);
END;
`
