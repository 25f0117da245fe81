import { closeSync, openSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect, prepareForWriting } from '../../electron/store/connection.ts'
import { applicationId } from '../../electron/store/identity.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { migrations } from '../../electron/store/migrations/migrations.ts'
import { storeOver } from '../../electron/store/sqlite-store.ts'
import type { Store } from '../../electron/store/store.ts'
import { add, bareDatabase, member, must, newStore, options, record } from './workspaces.ts'
import { reopened, revert, temporaryFile } from './workspaces.ts'

/** A workspace in the first form of the file. */
function firstForm(path: string): Store {
  closeSync(openSync(path, 'wx'))
  const db = connect(path)
  prepareForWriting(db)
  db.pragma(`application_id = ${applicationId}`)
  migrate(db, migrations.slice(0, 1), path)
  db.exec(`INSERT INTO workspace VALUES (1, 'an-agency', 'Northlight', '2026-01-01T00:00:00.000Z')`)
  const store = storeOver(db, { path, readOnly: false, release: () => undefined }, options)
  onTestFinished(() => store.close())
  return store
}

const formOf = (file: string) =>
  bareDatabase(file).prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()

describe('a record in its first form', () => {
  it('keeps every change, its hashes, and what Ctrl+Z and Ctrl+Y take', () => {
    const path = temporaryFile()
    const old = firstForm(path)
    for (const id of ['anna', 'bo', 'cilla']) must(record(old, [add.member(member(id))], 'anna'))
    must(revert(old, 'undo', 'anna'))
    must(revert(old, 'undo', 'anna'))
    const kept = { changes: old.changes(null, 50), rows: old.rows(), verified: old.verify() }
    const next = { undo: old.undoTarget('anna'), redo: old.redoTarget('anna') }
    old.close()

    const store = reopened(path)
    expect({ changes: store.changes(null, 50), rows: store.rows(), verified: store.verify() }).toEqual(kept)
    expect({ undo: store.undoTarget('anna'), redo: store.redoTarget('anna') }).toEqual(next)
    must(revert(store, 'redo', 'anna'))
    expect(store.rows().member.map(({ id }) => id)).toEqual(['anna', 'bo'])
    expect(store.verify()).toMatchObject({ changes: 6, broken: null })
  })

  it('forgets the undos that a later deed put out of reach', () => {
    const path = temporaryFile()
    const old = firstForm(path)
    must(record(old, [add.member(member('anna'))]))
    must(revert(old, 'undo'))
    must(record(old, [add.member(member('bo'))]))
    old.close()
    const store = reopened(path)
    expect(store.redoTarget('keeper')).toBe(null)
    expect(store.undoTarget('keeper')).not.toBe(null)
  })

  it('ends in the same form as a new file', () => {
    const path = temporaryFile()
    firstForm(path).close()
    reopened(path).close()
    const fresh = temporaryFile()
    newStore(fresh).close()
    expect(formOf(path)).toEqual(formOf(fresh))
    const parents = bareDatabase(path).prepare(`SELECT "table" FROM pragma_foreign_key_list('change_row')`)
    expect(parents.pluck().all()).toEqual(['change'])
  })
})
