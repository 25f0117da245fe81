import { realpathSync, statSync } from 'node:fs'
import type { Result } from '../../shared/contract/failure.ts'
import { connect, prepareForReading, prepareForWriting } from './connection.ts'
import { assertOurs, assertUndamaged } from './identity.ts'
import { takeLock } from './lock.ts'
import { migrate, needsMigration } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import { opening } from './opening.ts'
import { Refusal, attempt } from './sqlite-failure.ts'
import { storeOver } from './sqlite-store.ts'
import type { StoreOptions } from './sqlite-store.ts'
import type { Store } from './store.ts'
import { copyToTemporary, isWritable } from './temporary-copy.ts'

export { createStore } from './create-store.ts'
export type { NewWorkspace } from './create-store.ts'
export type { StoreOptions } from './sqlite-store.ts'

export interface OpenOptions extends StoreOptions {
  /** Opens beside a writer, and in places that cannot be written to; nothing can be recorded. */
  readonly readOnly?: boolean
}

type OnFailure = (giveBack: () => void) => void

/**
 * Opens a workspace file, and brings it to this version's form. Fails, naming the file, with
 * `not-found`, with `unreadable` (no workspace, or damaged), with `future-version`, with `locked` where
 * another process writes it, with `refused` where it cannot be written. A file that fails is left as it was.
 */
export function openStore(path: string, { readOnly = false, ...options }: OpenOptions): Result<Store> {
  return attempt(path, () => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) throw new Refusal('not-found', 'store.no-such-file', { file: path })
    if (!found.isFile()) throw new Refusal('unreadable', 'store.not-a-workspace', { file: path })
    const open = readOnly ? openForReading : openForWriting
    return opening((onFailure) => open(path, options, onFailure))
  })
}

function openForWriting(path: string, options: StoreOptions, onFailure: OnFailure): Store {
  // Two names of one file must not have two locks.
  const file = realpathSync(path)
  if (!isWritable(file)) throw new Refusal('refused', 'store.not-writable', { file: path })
  const db = connect(file)
  onFailure(() => db.close())
  // What is not ours is neither locked nor changed in any way.
  assertOurs(db, path)
  needsMigration(db, migrations, path)
  const lock = takeLock(file, path)
  onFailure(lock.release)
  prepareForWriting(db)
  assertUndamaged(db, path)
  migrate(db, migrations, path)
  return storeOver(db, { path, readOnly: false, release: lock.release }, options)
}

function openForReading(path: string, options: StoreOptions, onFailure: OnFailure): Store {
  const file = realpathSync(path)
  if (!isWritable(file)) return openCopy(path, options, onFailure)
  const db = connect(file)
  onFailure(() => db.close())
  assertOurs(db, path)
  if (needsMigration(db, migrations, path)) {
    db.close()
    return openCopy(path, options, onFailure)
  }
  prepareForReading(db)
  assertUndamaged(db, path)
  return storeOver(db, { path, readOnly: true, release: () => {} }, options)
}

/** A reader changes nothing, not even the form of an old file: it reads a copy instead. */
function openCopy(path: string, options: StoreOptions, onFailure: OnFailure): Store {
  const copy = copyToTemporary(realpathSync(path))
  onFailure(copy.remove)
  const db = connect(copy.path)
  onFailure(() => db.close())
  assertOurs(db, path)
  needsMigration(db, migrations, path)
  prepareForWriting(db)
  assertUndamaged(db, path)
  migrate(db, migrations, path)
  prepareForReading(db)
  return storeOver(db, { path, readOnly: true, release: copy.remove }, options)
}
