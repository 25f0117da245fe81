import { closeSync, openSync } from 'node:fs'
import { connect, prepareForWriting } from '../../electron/store/connection.ts'
import type { Connection } from '../../electron/store/connection.ts'
import { applicationId } from '../../electron/store/identity.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { migrations } from '../../electron/store/migrations/migrations.ts'
import { bareDatabase, newStore, temporaryFile } from './workspaces.ts'

/** Makes a workspace file of an older version, with nothing in it; whoever fills it closes it. */
export function olderFile(path: string, version: number): Connection {
  closeSync(openSync(path, 'wx'))
  const db = connect(path)
  prepareForWriting(db)
  db.pragma(`application_id = ${applicationId}`)
  migrate(db, migrations.slice(0, version), path)
  return db
}

/** Every table, index and trigger of a workspace file. */
export function formOf(path: string): readonly unknown[] {
  return bareDatabase(path).prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
}

/** The form of a file that is made now. */
export function formNow(): readonly unknown[] {
  const path = temporaryFile()
  newStore(path).close()
  return formOf(path)
}
