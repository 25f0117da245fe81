import type { Migration } from '../migrate.ts'

/**
 * Access reviews (docs/decisions/0072). An item refers to no member and no account: it says what was so when the review
 * began, also when they are gone, and in a colleague's workspace that never had them.
 */
export const reviews: Migration = {
  version: 8,
  name: 'access reviews',
  up: (db) => {
    db.exec(`
CREATE TABLE review (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT review_state CHECK (state IN ('open', 'finished', 'canceled')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  content TEXT NOT NULL,
  closed_at TEXT,
  previous TEXT,
  plan TEXT,
  origin TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id TEXT NOT NULL PRIMARY KEY,
  review TEXT NOT NULL REFERENCES review (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  member TEXT NOT NULL,
  account TEXT NOT NULL,
  role TEXT NOT NULL,
  raw TEXT,
  facts TEXT NOT NULL,
  reviewers TEXT NOT NULL,
  settled TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX item_review ON item (review, id);

CREATE TABLE decision (
  item TEXT NOT NULL REFERENCES item (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  reviewer TEXT NOT NULL,
  answer TEXT NOT NULL
    CONSTRAINT decision_answer CHECK (answer IN ('keep', 'change', 'remove', 'unknown', 'delegate')),
  role TEXT,
  handed_to TEXT,
  comment TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  after TEXT,
  PRIMARY KEY (item, reviewer)
) STRICT, WITHOUT ROWID;
`)
  },
}
