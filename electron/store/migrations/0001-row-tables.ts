/**
 * Words and attributes are those of shared/model. Rows are clustered by their key, so that reading
 * them all gives an order that does not depend on when they were written.
 */
export const rowTables = `
CREATE TABLE workspace (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  system TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  external_id TEXT,
  billing TEXT,
  service TEXT,
  currency TEXT,
  time_zone TEXT,
  country TEXT,
  status TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX account_external_id ON account (system, external_id) WHERE external_id IS NOT NULL;

CREATE TABLE member (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL COLLATE NOCASE,
  other_emails TEXT CHECK (other_emails IS NULL OR json_type(other_emails) = 'array'),
  team TEXT,
  left_on TEXT,
  nature TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX member_email ON member (email);
CREATE INDEX member_with_other_emails ON member (id) WHERE other_emails IS NOT NULL;

CREATE TABLE link (
  parent TEXT NOT NULL REFERENCES account (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  child TEXT NOT NULL REFERENCES account (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  status TEXT NOT NULL CONSTRAINT link_status
    CHECK (status IN ('pending', 'active', 'refused', 'canceled', 'inactive')),
  owner TEXT NOT NULL CONSTRAINT link_owner CHECK (owner IN ('yes', 'no', 'unknown')),
  share TEXT,
  PRIMARY KEY (parent, child),
  CONSTRAINT link_to_itself CHECK (parent <> child)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_child ON link (child);
CREATE UNIQUE INDEX link_one_owner ON link (child) WHERE owner = 'yes' AND status = 'active';

CREATE TABLE "grant" (
  member TEXT NOT NULL REFERENCES member (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  account TEXT NOT NULL REFERENCES account (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  -- classOf in shared/policy/roles.ts: roles of one class exclude each other on one account.
  class TEXT NOT NULL,
  role TEXT NOT NULL,
  since TEXT,
  detail TEXT,
  raw TEXT,
  PRIMARY KEY (member, account, class)
) STRICT, WITHOUT ROWID;
CREATE INDEX grant_account ON "grant" (account);

CREATE TABLE invitation (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  role TEXT NOT NULL,
  status TEXT NOT NULL,
  invited_by TEXT,
  sent_at TEXT,
  expires_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_account ON invitation (account);
CREATE INDEX invitation_invited_by ON invitation (invited_by) WHERE invited_by IS NOT NULL;
`
