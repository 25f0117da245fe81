import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../electron/store/migrate.ts'
import type { Migration } from '../../electron/store/migrate.ts'
import { migrations } from '../../electron/store/migrations/migrations.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { attempt } from '../../electron/store/sqlite-failure.ts'
import { bareDatabase, failureOf, newStore, options, temporaryFile } from './workspaces.ts'

const first: Migration = {
  version: 1,
  name: 'people',
  up: (db) =>
    db.exec('CREATE TABLE person (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES person, name TEXT)'),
}
const second: Migration = {
  version: 2,
  name: 'surnames',
  up: (db) => {
    // A table that refers to itself is rebuilt: foreign keys must rest meanwhile.
    db.exec(`
      CREATE TABLE next (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES person, first TEXT, last TEXT);
      INSERT INTO next SELECT id, boss, substr(name, 1, instr(name, ' ') - 1), substr(name, instr(name, ' ') + 1)
        FROM person;
      DROP TABLE person;
      ALTER TABLE next RENAME TO person;
    `)
  },
}
const failing: Migration = {
  version: 3,
  name: 'half a step',
  up: (db) => {
    db.exec('CREATE TABLE half (x)')
    throw new Error('power cut')
  },
}
const careless: Migration = {
  version: 3,
  name: 'the boss goes',
  up: (db) => db.exec('DELETE FROM person WHERE id = 1'),
}

function database() {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  return db
}

/** A database of version 1 with rows from that time. */
function old() {
  const db = database()
  migrate(db, [first], 'x')
  db.exec(`INSERT INTO person VALUES (1, NULL, 'Anna Berg'), (2, 1, 'Bo Lind')`)
  return db
}

const version = (db: Database.Database) => db.pragma('user_version', { simple: true })
const people = (db: Database.Database) => db.prepare('SELECT * FROM person').raw().all()

describe('a migration', () => {
  it('brings old rows to the new form', () => {
    const db = old()
    migrate(db, [first, second], 'x')
    expect(version(db)).toBe(2)
    expect(people(db)).toEqual([
      [1, null, 'Anna', 'Berg'],
      [2, 1, 'Bo', 'Lind'],
    ])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('is not done again', () => {
    const db = old()
    migrate(db, [first], 'x')
    expect(people(db)).toHaveLength(2)
  })

  it('leaves the form before it where it fails, and keeps the steps that were done', () => {
    const db = old()
    expect(() => migrate(db, [first, second, failing], 'x')).toThrow('power cut')
    expect(version(db)).toBe(2)
    expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'half'`).pluck().get()).toBe(0)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('may not leave rows that refer to nothing', () => {
    const db = old()
    expect(() => migrate(db, [first, second, careless], 'x')).toThrow('3 (the boss goes)')
    expect(people(db)).toHaveLength(2)
  })

  it('has the number of its place', () => {
    expect(() => migrate(database(), [first, failing], 'x')).toThrow(
      'migration 3 (half a step) stands in place 2',
    )
  })
})

describe('the migrations of a workspace', () => {
  it('go from nothing to the latest form', () => {
    const db = database()
    migrate(db, migrations, 'x')
    expect(version(db)).toBe(migrations.length)
    const tables = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
    expect(tables).toEqual([
      'account',
      'change',
      'change_row',
      'decision',
      'grant',
      'invitation',
      'item',
      'link',
      'member',
      'mute',
      'plan',
      'question',
      'report',
      'review',
      'setting',
      'standing',
      'step',
      'template',
      'workspace',
    ])
    const loose = db
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0`)
      .pluck()
    expect(loose.all()).toEqual(['sqlite_schema'])
  })

  it('refuse a file from the future, and leave it as it is', () => {
    const path = temporaryFile()
    newStore(path).close()
    bareDatabase(path).exec('PRAGMA user_version = 999').close()
    const future = {
      code: 'future-version',
      message: 'store.future-version',
      details: { file: path, version: 999, known: migrations.length },
    }
    expect(failureOf(openStore(path, options))).toEqual(future)
    expect(failureOf(openStore(path, { ...options, readOnly: true }))).toEqual(future)
    expect(bareDatabase(path).pragma('user_version', { simple: true })).toBe(999)
  })

  it('are refused inside the same envelope as everything else', () => {
    const db = database()
    db.pragma('user_version = 7')
    expect(failureOf(attempt('x', () => migrate(db, [first], 'a.keyholder')))).toMatchObject({
      details: { file: 'a.keyholder', version: 7, known: 1 },
    })
  })
})
