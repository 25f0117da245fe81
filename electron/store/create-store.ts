import { closeSync, openSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Result } from '../../shared/contract/failure.ts'
import { connect, prepareForWriting } from './connection.ts'
import { applicationId } from './identity.ts'
import { takeLock } from './lock.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import { assertNewFile } from './new-file.ts'
import { opening } from './opening.ts'
import { attempt } from './sqlite-failure.ts'
import { storeOver } from './sqlite-store.ts'
import type { StoreOptions } from './sqlite-store.ts'
import type { Store } from './store.ts'

export interface NewWorkspace extends StoreOptions {
  /** The workspace's id, a uuid. */
  readonly id: string
  readonly name: string
}

/**
 * Makes a workspace file and opens it for writing. Fails with `conflict` where a file is there already,
 * with `not-found` where the folder is missing, with `refused` where it cannot be written, with
 * `disk-full`; no file is left behind then.
 */
export function createStore(path: string, { id, name, ...options }: NewWorkspace): Result<Store> {
  const file = resolve(path)
  return attempt(path, () =>
    opening((onFailure) => {
      assertNewFile(file)
      const lock = takeLock(file, path)
      onFailure(lock.release)
      // Claims the name: of two who make the same file, one is told that it exists.
      closeSync(openSync(file, 'wx'))
      onFailure(() => removeDatabase(file))
      const db = connect(file)
      onFailure(() => db.close())
      prepareForWriting(db)
      db.transaction(() => {
        db.pragma(`application_id = ${applicationId}`)
        migrate(db, migrations, path)
        db.prepare('INSERT INTO workspace (one, id, name, created_at) VALUES (1, ?, ?, ?)').run(
          id,
          name,
          new Date(options.clock()).toISOString(),
        )
      }).immediate()
      return storeOver(db, { path, readOnly: false, release: lock.release }, options)
    }),
  )
}

function removeDatabase(path: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true })
}
